/** A merchant, a handful of payments, and each one's way through the platform as it happens. */
@NullMarked
package payments.local.demo;

import org.jspecify.annotations.NullMarked;
