/** Accepts payments from merchants: durably, once, and whether or not anything else is up. */
@NullMarked
package payments.intake;

import org.jspecify.annotations.NullMarked;
