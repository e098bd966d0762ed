/** Merchants, their terms and their API keys; every change is told to the other services. */
@NullMarked
package payments.intake.merchant;

import org.jspecify.annotations.NullMarked;
