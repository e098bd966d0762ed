package payments.ledger.posting;

import java.util.List;
import payments.events.LedgerEvent.Side;

/**
 * What an event means for the books.
 *
 * @param type of the transaction, such as {@code capture}
 * @param postings as many minor units on the debit as on the credit side
 */
record Booking(String type, List<Posting> postings) {
    Booking {
        postings = List.copyOf(postings);
    }

    /** @param amount minor units, more than zero */
    record Posting(AccountRef account, Side side, long amount) {}

    boolean isSuspense() {
        return type.equals("suspense");
    }
}
