/** Asks third parties whether a payment looks wrong, and decides by policy when they do not answer. */
@NullMarked
package payments.verification.risk;

import org.jspecify.annotations.NullMarked;
