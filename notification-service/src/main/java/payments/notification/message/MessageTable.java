package payments.notification.message;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.access.json.ApiJson;
import payments.messaging.jdbc.ArrayStatement;
import payments.notification.Owner;

/** The statements behind {@link RecordMessages}, each over a whole poll. */
@Component
class MessageTable {
    // The share locks make the deletion of an endpoint wait for the deliveries that are added here, and cancel them
    // too.
    private static final String INSERT = """
            with recorded as (
                insert into message
                    (id, merchant_id, mode, type, payment_id, body, fingerprint, traceparent, occurred_at, created_at)
                select id, merchant_id, mode, type, payment_id, body, fingerprint, traceparent, occurred_at, created_at
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[])
                    as event (id, merchant_id, mode, type, payment_id, body, fingerprint, traceparent, occurred_at,
                        created_at)
                on conflict do nothing
                returning id, merchant_id, mode, type, created_at
            ), wanted as (
                select recorded.id as message_id, endpoint.id as endpoint_id, recorded.merchant_id, recorded.mode,
                    recorded.created_at
                from recorded
                join webhook_endpoint endpoint using (merchant_id, mode)
                where endpoint.deleted_at is null and endpoint.status = 'enabled'
                    and endpoint.event_types && array['*', split_part(recorded.type, '.', 1) || '.*', recorded.type]
                for share of endpoint
            ), delivered as (
                insert into delivery
                    (id, message_id, endpoint_id, merchant_id, mode, status, due_at, created_at, updated_at)
                select uuidv7(), message_id, endpoint_id, merchant_id, mode, 'pending', created_at, created_at, created_at
                from wanted
            )
            select id from recorded""";

    private static final ArrayStatement<UUID> FINGERPRINTS = ArrayStatement.<UUID>of(
                    "select id, fingerprint from message where id = any (?)")
            .with("uuid", Function.identity());

    private final JdbcOperations jdbc;
    private final ArrayStatement<ReceivedOutcome> insert;

    MessageTable(JdbcOperations jdbc, ApiJson json, Clock clock) {
        this.jdbc = jdbc;
        this.insert = ArrayStatement.<ReceivedOutcome>of(INSERT)
                .with("uuid", ReceivedOutcome::eventId)
                .with("uuid", each -> owner(each).merchantId())
                .with("text", each -> owner(each).mode())
                .with("text", each -> WebhookTypes.of(each.envelope().event()).value())
                .with("uuid", each -> each.envelope().event().payment().id().value())
                .with("bytea", each -> json.mapper().writeValueAsBytes(MessageBody.of(each.envelope())))
                .with("bytea", ReceivedOutcome::fingerprint)
                .with("text", each -> each.envelope().traceparent())
                .with("text", each -> each.envelope().time().toString())
                .with("text", _ -> clock.instant().toString());
    }

    /** The number of those that were not here yet. */
    int insert(List<ReceivedOutcome> outcomes) {
        return insert.query(jdbc, outcomes, row -> row.getObject("id", UUID.class))
                .size();
    }

    Map<UUID, byte[]> fingerprints(List<UUID> ids) {
        return FINGERPRINTS
                .query(jdbc, ids, row -> Map.entry(row.getObject("id", UUID.class), row.getBytes("fingerprint")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Owner owner(ReceivedOutcome outcome) {
        return Owner.of(outcome.envelope().event().payment());
    }
}
