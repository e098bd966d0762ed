package payments.ledger.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.events.EventId;
import payments.events.PaymentId;
import payments.events.TransactionId;
import payments.ledger.account.BookedTransaction.BookedEntry;

/** Reads the books: a caller sees those of its merchant and mode, and no others. */
@Component
public class BookReader {
    private static final String COLUMNS = "select id, type, payment_id, event_id, occurred_at, booked_at"
            + " from ledger_transaction where merchant_id = ? and mode = ?";

    private final JdbcClient jdbc;

    BookReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By currency. */
    public List<Balance> balances(MerchantCaller caller) {
        return jdbc.sql("""
                        select currency,
                               coalesce(sum(credits - debits) filter (where kind = 'available'), 0) as available,
                               coalesce(sum(credits - debits) filter (where kind = 'pending'), 0) as pending,
                               coalesce(sum(credits - debits) filter (where kind = 'reserved'), 0) as reserved
                        from account where merchant_id = ? and mode = ?
                        group by currency order by currency""")
                .params(merchant(caller), mode(caller))
                .query((row, _) -> new Balance(
                        row.getString("currency"),
                        row.getLong("available"),
                        row.getLong("pending"),
                        row.getLong("reserved")))
                .list();
    }

    /** Newest first. */
    public Page<BookedTransaction> transactions(
            MerchantCaller caller, @Nullable PaymentId payment, int limit, @Nullable Cursor after) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> parameters = new ArrayList<>(List.of(merchant(caller), mode(caller)));
        if (payment != null) {
            sql.append(" and payment_id = ?");
            parameters.add(payment.value());
        }
        if (after != null) {
            sql.append(" and (booked_at, id) < (?, ?)");
            parameters.add(OffsetDateTime.ofInstant(after.time(), ZoneOffset.UTC));
            parameters.add(after.id());
        }
        sql.append(" order by booked_at desc, id desc limit ").append(limit + 1);
        return Page.of(
                withEntries(sql.toString(), parameters),
                limit,
                transaction ->
                        new Cursor(transaction.bookedAt(), transaction.id().value()));
    }

    public Optional<BookedTransaction> transaction(MerchantCaller caller, TransactionId id) {
        return withEntries(COLUMNS + " and id = ?", List.of(merchant(caller), mode(caller), id.value())).stream()
                .findFirst();
    }

    /** Over all of the books, at one moment. */
    @Transactional(readOnly = true)
    public TrialBalance trialBalance() {
        return TrialBalance.of(jdbc.sql("""
                        with sums as (
                            select account_id,
                                   sum(amount) filter (where side = 'debit') as debits,
                                   sum(amount) filter (where side = 'credit') as credits
                            from entry group by account_id
                        )
                        select account.mode, account.currency,
                               coalesce(sum(sums.debits), 0) as debits,
                               coalesce(sum(sums.credits), 0) as credits,
                               count(*) as accounts,
                               bool_and(account.debits = coalesce(sums.debits, 0)
                                   and account.credits = coalesce(sums.credits, 0)) as accounts_agree
                        from account left join sums on sums.account_id = account.id
                        group by account.mode, account.currency order by account.mode, account.currency""")
                .query((row, _) -> new TrialBalance.Line(
                        row.getString("mode"),
                        row.getString("currency"),
                        row.getLong("debits"),
                        row.getLong("credits"),
                        row.getLong("accounts"),
                        row.getBoolean("accounts_agree")))
                .list());
    }

    private List<BookedTransaction> withEntries(String sql, List<Object> parameters) {
        List<BookedTransaction> transactions = jdbc.sql(sql)
                .params(parameters)
                .query(BookReader::toTransaction)
                .list();
        if (transactions.isEmpty()) {
            return transactions;
        }
        record Line(UUID transaction, BookedEntry entry) {}
        Map<UUID, List<BookedEntry>> entries = jdbc
                .sql("""
                        select transaction_id, path, side, amount, entry.currency, balance_after, account_version
                        from entry join account on account.id = entry.account_id
                        where transaction_id in (:ids) order by transaction_id, position""")
                .param(
                        "ids",
                        transactions.stream().map(each -> each.id().value()).toList())
                .query((row, _) -> new Line(
                        row.getObject("transaction_id", UUID.class),
                        new BookedEntry(
                                row.getString("path"),
                                row.getString("side"),
                                row.getLong("amount"),
                                row.getString("currency"),
                                row.getLong("balance_after"),
                                row.getLong("account_version"))))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(Line::transaction, Collectors.mapping(Line::entry, Collectors.toList())));
        return transactions.stream()
                .map(transaction ->
                        with(transaction, entries.getOrDefault(transaction.id().value(), List.of())))
                .toList();
    }

    private static BookedTransaction with(BookedTransaction transaction, List<BookedEntry> entries) {
        return new BookedTransaction(
                transaction.id(),
                transaction.object(),
                transaction.type(),
                transaction.payment(),
                transaction.event(),
                transaction.occurredAt(),
                transaction.bookedAt(),
                entries);
    }

    private static BookedTransaction toTransaction(ResultSet row, int number) throws SQLException {
        return new BookedTransaction(
                new TransactionId(row.getObject("id", UUID.class)),
                "ledger_transaction",
                row.getString("type"),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                new EventId(row.getObject("event_id", UUID.class)),
                instant(row, "occurred_at"),
                instant(row, "booked_at"),
                List.of());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static UUID merchant(MerchantCaller caller) {
        return caller.merchantId().value();
    }

    private static String mode(MerchantCaller caller) {
        return caller.mode().name().toLowerCase(Locale.ROOT);
    }
}
