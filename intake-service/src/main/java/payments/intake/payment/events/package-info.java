/** Outcomes that come in from verification. */
@NullMarked
package payments.intake.payment.events;

import org.jspecify.annotations.NullMarked;
