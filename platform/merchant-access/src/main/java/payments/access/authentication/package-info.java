/** From the {@code Authorization} header to a caller, and from a caller and the rules to yes or no. */
@NullMarked
package payments.access.authentication;

import org.jspecify.annotations.NullMarked;
