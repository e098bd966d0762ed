package payments.ledger.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.messaging.consumption.PermanentFailureException;
import payments.messaging.jdbc.ArrayStatement;

/** Records events once. Rows are never changed or removed; the database sees to it. */
@Component
public class Journal {
    private record Row(ReceivedEvent event, Instant recordedAt) {}

    private static final ArrayStatement<Row> INSERT = ArrayStatement.<Row>of("""
                    insert into journal
                        (event_id, type, payment_id, merchant_id, mode, sequence, occurred_at, recorded_at, payload)
                    select * from unnest(?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[], ?)
                    on conflict (event_id) do nothing
                    returning event_id""")
            .with("uuid", row -> row.event().envelope().id().value())
            .with("text", row -> row.event().envelope().event().getClass().getSimpleName())
            .with("uuid", row -> row.event().envelope().event().payment().id().value())
            .with(
                    "uuid",
                    row -> row.event().envelope().event().payment().merchantId().value())
            .with(
                    "text",
                    row -> row.event()
                            .envelope()
                            .event()
                            .payment()
                            .mode()
                            .name()
                            .toLowerCase(Locale.ROOT))
            .with("int4", row -> row.event().envelope().event().sequence())
            .with("text", row -> row.event().envelope().time().toString())
            .with("text", row -> row.recordedAt().toString())
            .with("bytea", row -> row.event().payload());

    private static final ArrayStatement<ReceivedEvent> CONFLICTS = ArrayStatement.<ReceivedEvent>of("""
                    select event_id from unnest(?, ?) as received (event_id, payload)
                    join journal using (event_id) where journal.payload <> received.payload limit 1""")
            .with("uuid", event -> event.envelope().id().value())
            .with("bytea", ReceivedEvent::payload);

    private final JdbcOperations jdbc;

    Journal(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Within the caller's transaction: records what is new.
     *
     * @return the events that were not here before, in the order of the list, each once
     * @throws PermanentFailureException if one was here before with another content
     */
    public List<ReceivedEvent> record(List<ReceivedEvent> events, Instant now) {
        Collection<ReceivedEvent> distinct = distinct(events);
        Set<UUID> recorded = new HashSet<>(INSERT.query(
                jdbc,
                distinct.stream().map(event -> new Row(event, now)).toList(),
                row -> row.getObject(1, UUID.class)));
        if (recorded.size() < distinct.size()) {
            requireSameContent(distinct.stream()
                    .filter(event -> !recorded.contains(event.envelope().id().value()))
                    .toList());
        }
        return distinct.stream()
                .filter(event -> recorded.contains(event.envelope().id().value()))
                .toList();
    }

    private static Collection<ReceivedEvent> distinct(List<ReceivedEvent> events) {
        Map<UUID, ReceivedEvent> byId = new LinkedHashMap<>(events.size() * 2);
        for (ReceivedEvent event : events) {
            ReceivedEvent earlier = byId.putIfAbsent(event.envelope().id().value(), event);
            if (earlier != null && !Arrays.equals(earlier.payload(), event.payload())) {
                throw conflict();
            }
        }
        return byId.values();
    }

    private void requireSameContent(List<ReceivedEvent> knownBefore) {
        if (!CONFLICTS
                .query(jdbc, knownBefore, row -> row.getObject(1, UUID.class))
                .isEmpty()) {
            throw conflict();
        }
    }

    private static PermanentFailureException conflict() {
        return new PermanentFailureException(
                "event_conflict", "an event of this id was recorded with another content", null);
    }
}
