package payments.notification.message;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.access.json.ApiJson;
import payments.notification.Columns;
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
                select id, merchant_id, mode, type, payment_id, body, fingerprint, traceparent, occurred_at, ?
                from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz[])
                    as event (id, merchant_id, mode, type, payment_id, body, fingerprint, traceparent, occurred_at)
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
            select count(*) from recorded""";

    private final JdbcOperations jdbc;
    private final ApiJson json;
    private final Clock clock;

    MessageTable(JdbcOperations jdbc, ApiJson json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** The number of those that were not here yet. */
    int insert(List<ReceivedOutcome> outcomes) {
        return execute(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
                bind(insert, outcomes);
                try (ResultSet count = insert.executeQuery()) {
                    count.next();
                    return count.getInt(1);
                }
            }
        });
    }

    Map<UUID, byte[]> fingerprints(Collection<UUID> ids) {
        return execute(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id, fingerprint from message where id = any (?)")) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Map<UUID, byte[]> found = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        found.put(rows.getObject("id", UUID.class), rows.getBytes("fingerprint"));
                    }
                }
                return found;
            }
        });
    }

    private <T> T execute(ConnectionCallback<T> callback) {
        T result = jdbc.execute(callback);
        if (result == null) {
            throw new IllegalStateException("a statement without result");
        }
        return result;
    }

    private void bind(PreparedStatement insert, List<ReceivedOutcome> outcomes) throws SQLException {
        Columns<ReceivedOutcome> columns = new Columns<>(insert, outcomes, 2);
        columns.add("uuid", ReceivedOutcome::eventId);
        columns.add("uuid", each -> owner(each).merchantId());
        columns.add("text", each -> owner(each).mode());
        columns.add("text", each -> WebhookTypes.of(each.envelope().event()).value());
        columns.add("uuid", each -> each.envelope().event().payment().id().value());
        columns.addBytes(each -> json.mapper().writeValueAsBytes(MessageBody.of(each.envelope())));
        columns.addBytes(ReceivedOutcome::fingerprint);
        columns.add("text", each -> each.envelope().traceparent());
        columns.add("text", each -> each.envelope().time().toString());
    }

    private static Owner owner(ReceivedOutcome outcome) {
        return Owner.of(outcome.envelope().event().payment());
    }
}
