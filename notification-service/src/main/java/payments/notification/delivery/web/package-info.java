/** Deliveries over HTTP. */
@NullMarked
package payments.notification.delivery.web;

import org.jspecify.annotations.NullMarked;
