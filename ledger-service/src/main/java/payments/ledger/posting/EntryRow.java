package payments.ledger.posting;

import java.util.UUID;
import payments.events.TransactionId;
import payments.ledger.posting.Booking.Posting;

/** One line of a transaction, and the account after it. */
record EntryRow(
        TransactionId transactionId,
        int position,
        UUID accountId,
        Posting posting,
        long balanceAfter,
        long accountVersion) {}
