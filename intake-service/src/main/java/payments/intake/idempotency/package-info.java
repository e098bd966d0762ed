/** The same request again gets the same answer again. */
@NullMarked
package payments.intake.idempotency;

import org.jspecify.annotations.NullMarked;
