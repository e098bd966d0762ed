/** What an event means for the books, and putting it there. */
@NullMarked
package payments.ledger.posting;

import org.jspecify.annotations.NullMarked;
