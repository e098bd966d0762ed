/** Where merchants want to be told, of what, and with which secret. */
@NullMarked
package payments.notification.endpoint;

import org.jspecify.annotations.NullMarked;
