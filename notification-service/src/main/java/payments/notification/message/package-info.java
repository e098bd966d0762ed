/** What merchants are told: one message an event, its bytes made once. */
@NullMarked
package payments.notification.message;

import org.jspecify.annotations.NullMarked;
