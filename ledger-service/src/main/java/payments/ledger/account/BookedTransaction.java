package payments.ledger.account;

import java.time.Instant;
import java.util.List;
import payments.events.EventId;
import payments.events.PaymentId;
import payments.events.TransactionId;

/** A transaction as its merchant sees it. */
public record BookedTransaction(
        TransactionId id,
        String object,
        String type,
        PaymentId payment,
        EventId event,
        Instant occurredAt,
        Instant bookedAt,
        List<BookedEntry> entries) {
    public BookedTransaction {
        entries = List.copyOf(entries);
    }

    /**
     * One line.
     *
     * @param amount minor units
     * @param balanceAfter of the account, on its normal side
     */
    public record BookedEntry(
            String account, String side, long amount, String currency, long balanceAfter, long accountVersion) {}
}
