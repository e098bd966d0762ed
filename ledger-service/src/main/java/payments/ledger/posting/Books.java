package payments.ledger.posting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.events.PaymentEvent;
import payments.messaging.jdbc.ArrayStatement;

/** Writes transactions and entries. The database refuses what is not balanced. */
@Component
class Books {
    private static final ArrayStatement<Transaction> TRANSACTIONS = ArrayStatement.<Transaction>of("""
                    insert into ledger_transaction
                        (id, type, payment_id, merchant_id, mode, event_id, occurred_at, booked_at)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[])""")
            .with("uuid", row -> row.id().value())
            .with("text", row -> row.booking().type())
            .with("uuid", row -> event(row).payment().id().value())
            .with("uuid", row -> event(row).payment().merchantId().value())
            .with("text", row -> event(row).payment().mode().name().toLowerCase(Locale.ROOT))
            .with("uuid", row -> row.cause().id().value())
            .with("text", row -> row.cause().time().toString())
            .with("text", row -> row.bookedAt().toString());

    private static final ArrayStatement<EntryRow> ENTRIES = ArrayStatement.<EntryRow>of("""
                    insert into entry
                        (transaction_id, position, account_id, side, amount, currency, balance_after, account_version)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?)""")
            .with("uuid", row -> row.transactionId().value())
            .with("int4", EntryRow::position)
            .with("uuid", EntryRow::accountId)
            .with("text", row -> row.posting().side().name().toLowerCase(Locale.ROOT))
            .with("int8", row -> row.posting().amount())
            .with("text", row -> row.posting().account().currency().getCurrencyCode())
            .with("int8", EntryRow::balanceAfter)
            .with("int8", EntryRow::accountVersion);

    private static final ArrayStatement<UUID> COUNTS =
            ArrayStatement.<UUID>of("""
                    select payment_id, count(*) from ledger_transaction where payment_id = any (?) group by payment_id""").with("uuid", payment -> payment);

    private final JdbcOperations jdbc;

    Books(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the caller's transaction. */
    void write(List<Transaction> transactions, List<EntryRow> entries) {
        TRANSACTIONS.update(jdbc, transactions);
        ENTRIES.update(jdbc, entries);
    }

    /** How many transactions each of the payments has; those without are missing. */
    Map<UUID, Integer> counts(Set<UUID> payments) {
        return COUNTS
                .query(jdbc, List.copyOf(payments), row -> Map.entry(row.getObject(1, UUID.class), row.getInt(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static PaymentEvent event(Transaction transaction) {
        return transaction.cause().event();
    }
}
