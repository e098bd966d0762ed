/** The protocol of the sandbox providers. */
@NullMarked
package payments.verification.provider.sandbox;

import org.jspecify.annotations.NullMarked;
