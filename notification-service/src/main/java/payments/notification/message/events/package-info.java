/** Outcomes that come in from verification. */
@NullMarked
package payments.notification.message.events;

import org.jspecify.annotations.NullMarked;
