/** Keeps the journal of every event and the double-entry books that follow from it. */
@NullMarked
package payments.ledger;

import org.jspecify.annotations.NullMarked;
