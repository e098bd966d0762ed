/** Messages over HTTP, where they are called events. */
@NullMarked
package payments.notification.message.web;

import org.jspecify.annotations.NullMarked;
