/** HTTP of payments, for merchants. */
@NullMarked
package payments.intake.payment.web;

import org.jspecify.annotations.NullMarked;
