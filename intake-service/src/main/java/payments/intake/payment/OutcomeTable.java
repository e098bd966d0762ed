package payments.intake.payment;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.intake.idempotency.Fingerprint;
import payments.messaging.jdbc.ArrayStatement;

/** The statements behind {@link RecordOutcomes}, each over a whole poll. */
@Component
class OutcomeTable {
    private record Recorded(UUID eventId, Fingerprint fingerprint) {}

    private static final ArrayStatement<UUID> LOCK =
            ArrayStatement.<UUID>of("""
                    select id, status, amount_captured, amount_refunded, provider, decline_code, updated_at, version
                    from payment where id = any (?) order by id for update""").with("uuid", id -> id);

    private static final ArrayStatement<UUID> RECORDED = ArrayStatement.<UUID>of(
                    "select event_id, fingerprint from payment_event where event_id = any (?)")
            .with("uuid", id -> id);

    private static final ArrayStatement<ReceivedOutcome> INSERT = ArrayStatement.<ReceivedOutcome>of("""
                    insert into payment_event (event_id, payment_id, type, sequence, at, cause, fingerprint)
                    select * from unnest(?, ?, ?, ?, ?::timestamptz[], ?, ?)""")
            .with("uuid", each -> each.envelope().id().value())
            .with("uuid", each -> each.envelope().event().payment().id().value())
            .with("text", each -> each.envelope().event().getClass().getSimpleName())
            .with("int4", each -> each.envelope().event().sequence())
            .with("text", each -> each.envelope().time().toString())
            .with("text", PaymentHistory::cause)
            .with("bytea", each -> each.fingerprint().sha256());

    private static final ArrayStatement<PaymentProgress> UPDATE = ArrayStatement.<PaymentProgress>of("""
                    update payment set
                        status = progress.status,
                        amount_captured = progress.captured,
                        amount_refunded = progress.refunded,
                        provider = progress.provider,
                        decline_code = progress.decline_code,
                        updated_at = progress.updated_at,
                        version = progress.version
                    from unnest(?, ?, ?, ?, ?, ?, ?::timestamptz[], ?)
                        as progress (id, status, captured, refunded, provider, decline_code, updated_at, version)
                    where payment.id = progress.id""")
            .with("uuid", PaymentProgress::id)
            .with("text", each -> each.status().value())
            .with("int8", PaymentProgress::captured)
            .with("int8", PaymentProgress::refunded)
            .with("text", PaymentProgress::provider)
            .with("text", PaymentProgress::declineCode)
            .with("text", each -> each.updatedAt().toString())
            .with("int4", PaymentProgress::version);

    private final JdbcOperations jdbc;

    OutcomeTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The payments that are here, locked until the transaction ends. */
    Map<UUID, PaymentProgress> lock(Collection<UUID> ids) {
        return LOCK
                .query(
                        jdbc,
                        List.copyOf(ids),
                        row -> new PaymentProgress(
                                row.getObject("id", UUID.class),
                                PaymentStatus.of(row.getString("status")),
                                row.getLong("amount_captured"),
                                row.getLong("amount_refunded"),
                                row.getString("provider"),
                                row.getString("decline_code"),
                                row.getObject("updated_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("version")))
                .stream()
                .collect(Collectors.toMap(PaymentProgress::id, progress -> progress));
    }

    /** The fingerprints of those events that are here. */
    Map<UUID, Fingerprint> recorded(Collection<UUID> eventIds) {
        return RECORDED
                .query(
                        jdbc,
                        List.copyOf(eventIds),
                        row -> new Recorded(
                                row.getObject("event_id", UUID.class), new Fingerprint(row.getBytes("fingerprint"))))
                .stream()
                .collect(Collectors.toMap(Recorded::eventId, Recorded::fingerprint));
    }

    void insert(List<ReceivedOutcome> outcomes) {
        INSERT.update(jdbc, outcomes);
    }

    void update(List<PaymentProgress> payments) {
        UPDATE.update(jdbc, payments);
    }
}
