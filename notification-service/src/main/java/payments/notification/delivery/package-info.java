/** Messages on their way to endpoints: claimed, sent, recorded, and repeated until they arrive. */
@NullMarked
package payments.notification.delivery;

import org.jspecify.annotations.NullMarked;
