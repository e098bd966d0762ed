package payments.events;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** What was booked; on {@link Topics#LEDGER_TRANSACTIONS}. */
public sealed interface LedgerEvent {

    /**
     * @param sequence position among this payment's transactions, from 1 without gaps
     * @param cause the event that it books
     */
    @JsonClassDescription("A balanced transaction stands in the books for good.")
    record TransactionPosted(
            TransactionId transactionId,
            int sequence,
            PaymentId paymentId,
            MerchantId merchantId,
            Mode mode,
            EventId cause,
            String type,
            Instant bookedAt,
            List<Entry> entries)
            implements LedgerEvent {
        public TransactionPosted {
            entries = List.copyOf(entries);
        }
    }

    /** @param account its path, such as {@code merchants/mer_…/available} */
    record Entry(String account, Side side, Money money) {}

    /** Which column of the account. */
    enum Side {
        @JsonProperty("debit")
        DEBIT,
        @JsonProperty("credit")
        CREDIT
    }
}
