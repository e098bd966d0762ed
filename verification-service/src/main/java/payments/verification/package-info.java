/** Has payments checked for risk and authorized by a provider, without ever guessing what a provider did. */
@NullMarked
package payments.verification;

import org.jspecify.annotations.NullMarked;
