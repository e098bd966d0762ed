/** Payments: accepted once, and shown as far as the outcomes have come. */
@NullMarked
package payments.intake.payment;

import org.jspecify.annotations.NullMarked;
