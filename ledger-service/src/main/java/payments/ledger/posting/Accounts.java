package payments.ledger.posting;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.events.LedgerEvent.Side;
import payments.events.MerchantId;
import payments.ledger.posting.Booking.Posting;
import payments.messaging.jdbc.ArrayStatement;

/** Moves the balances: each account that a poll touches once, however many entries it gets. */
@Component
class Accounts {
    /** What a poll adds to an account. */
    private static final class Movement {
        private final AccountRef account;
        private final UUID id;
        private long debits;
        private long credits;
        private long entries;

        Movement(AccountRef account) {
            this.account = account;
            this.id = account.id();
        }

        void add(Posting posting) {
            if (posting.side() == Side.DEBIT) {
                debits = Math.addExact(debits, posting.amount());
            } else {
                credits = Math.addExact(credits, posting.amount());
            }
            entries++;
        }
    }

    // Inserted in the order of their ids, so that two instances that touch the same accounts never wait in a circle.
    private static final ArrayStatement<Movement> UPSERT = ArrayStatement.<Movement>of("""
                    insert into account as kept (id, path, kind, merchant_id, mode, currency, debits, credits, version)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (id) do update set
                        debits = kept.debits + excluded.debits,
                        credits = kept.credits + excluded.credits,
                        version = kept.version + excluded.version
                    returning id, debits, credits, version""")
            .with("uuid", movement -> movement.id)
            .with("text", movement -> movement.account.path())
            .with("text", movement -> movement.account.kind().value())
            .with("uuid", movement -> merchant(movement.account))
            .with("text", movement -> movement.account.mode().name().toLowerCase(Locale.ROOT))
            .with("text", movement -> movement.account.currency().getCurrencyCode())
            .with("int8", movement -> movement.debits)
            .with("int8", movement -> movement.credits)
            .with("int8", movement -> movement.entries);

    private final JdbcOperations jdbc;

    Accounts(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the caller's transaction: adds the postings up and returns each account as it was before the first of them. */
    Map<AccountRef, RunningBalance> move(List<Transaction> transactions) {
        Map<AccountRef, Movement> movements = new HashMap<>();
        for (Transaction transaction : transactions) {
            for (Posting posting : transaction.booking().postings()) {
                movements.computeIfAbsent(posting.account(), Movement::new).add(posting);
            }
        }
        List<Movement> sorted = movements.values().stream()
                .sorted(Comparator.comparing(movement -> movement.id))
                .toList();
        Map<UUID, Movement> byId = new HashMap<>();
        sorted.forEach(movement -> byId.put(movement.id, movement));
        Map<AccountRef, RunningBalance> before = new HashMap<>();
        UPSERT.query(jdbc, sorted, row -> {
                    Movement movement = Objects.requireNonNull(byId.get(row.getObject("id", UUID.class)));
                    return new RunningBalance(
                            movement.account,
                            movement.id,
                            row.getLong("debits") - movement.debits,
                            row.getLong("credits") - movement.credits,
                            row.getLong("version") - movement.entries);
                })
                .forEach(balance -> before.put(balance.account(), balance));
        return before;
    }

    private static @Nullable UUID merchant(AccountRef account) {
        MerchantId merchant = account.merchant();
        return merchant == null ? null : merchant.value();
    }
}
