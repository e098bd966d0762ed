/** Tells merchants what happened to their payments, by signed webhooks that are retried until they arrive. */
@NullMarked
package payments.notification;

import org.jspecify.annotations.NullMarked;
