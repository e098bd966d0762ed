/** Secrets of endpoints, kept encrypted, and signatures made with them. */
@NullMarked
package payments.notification.signing;

import org.jspecify.annotations.NullMarked;
