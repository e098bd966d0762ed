/** HTTP of the journal. */
@NullMarked
package payments.ledger.journal.web;

import org.jspecify.annotations.NullMarked;
