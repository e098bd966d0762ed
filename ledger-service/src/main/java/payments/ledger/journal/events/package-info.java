/** Events that come in from intake and verification. */
@NullMarked
package payments.ledger.journal.events;

import org.jspecify.annotations.NullMarked;
