/** The journal: every event of every payment, once, for good. */
@NullMarked
package payments.ledger.journal;

import org.jspecify.annotations.NullMarked;
