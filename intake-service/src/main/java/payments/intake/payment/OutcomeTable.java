package payments.intake.payment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** The statements behind {@link RecordOutcomes}, each over a whole poll. */
@Component
class OutcomeTable {
    private static final String LOCK = """
            select id, status, amount_captured, amount_refunded, provider, decline_code, updated_at, version
            from payment where id = any (?) order by id for update""";

    private static final String INSERT = """
            insert into payment_event (event_id, payment_id, type, sequence, at, cause, fingerprint)
            select event_id, payment_id, type, sequence, at, cause, fingerprint
            from unnest(?, ?, ?, ?, ?::timestamptz[], ?, ?)
                as event (event_id, payment_id, type, sequence, at, cause, fingerprint)""";

    private static final String UPDATE = """
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
            where payment.id = progress.id""";

    private final JdbcOperations jdbc;

    OutcomeTable(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /** The payments that are here, locked until the transaction ends. */
    Map<UUID, PaymentProgress> lock(Collection<UUID> ids) {
        return query(
                LOCK,
                ids,
                row -> Map.entry(
                        row.getObject("id", UUID.class),
                        new PaymentProgress(
                                row.getObject("id", UUID.class),
                                PaymentStatus.of(row.getString("status")),
                                row.getLong("amount_captured"),
                                row.getLong("amount_refunded"),
                                row.getString("provider"),
                                row.getString("decline_code"),
                                row.getObject("updated_at", OffsetDateTime.class)
                                        .toInstant(),
                                row.getInt("version"))));
    }

    /** The fingerprints of those events that are here. */
    Map<UUID, byte[]> recorded(Collection<UUID> eventIds) {
        return query(
                "select event_id, fingerprint from payment_event where event_id = any (?)",
                eventIds,
                row -> Map.entry(row.getObject("event_id", UUID.class), row.getBytes("fingerprint")));
    }

    void insert(List<ReceivedOutcome> outcomes) {
        update(
                INSERT,
                outcomes,
                List.of(
                        new Column<>("uuid", each -> each.envelope().id().value()),
                        new Column<>(
                                "uuid",
                                each -> each.envelope().event().payment().id().value()),
                        new Column<>(
                                "text",
                                each -> each.envelope().event().getClass().getSimpleName()),
                        new Column<>("int4", each -> each.envelope().event().sequence()),
                        new Column<>("text", each -> each.envelope().time().toString()),
                        new Column<>("text", PaymentHistory::cause),
                        new Column<>("bytea", each -> each.fingerprint().sha256())));
    }

    void update(List<PaymentProgress> payments) {
        update(
                UPDATE,
                payments,
                List.of(
                        new Column<>("uuid", PaymentProgress::id),
                        new Column<>("text", each -> each.status().value()),
                        new Column<>("int8", PaymentProgress::captured),
                        new Column<>("int8", PaymentProgress::refunded),
                        new Column<>("text", PaymentProgress::provider),
                        new Column<>("text", PaymentProgress::declineCode),
                        new Column<>("text", each -> each.updatedAt().toString()),
                        new Column<>("int4", PaymentProgress::version)));
    }

    private record Column<T>(String type, Function<T, @Nullable Object> value) {
        Object[] values(List<T> rows) {
            Stream<Object> values = rows.stream().map(value);
            // The driver knows the elements of an array by the array's own type.
            return type.equals("bytea") ? values.toArray(byte[][]::new) : values.toArray();
        }
    }

    private interface RowReader<V> {
        Map.Entry<UUID, V> read(ResultSet row) throws SQLException;
    }

    private <V> Map<UUID, V> query(String sql, Collection<UUID> ids, RowReader<V> reader) {
        return jdbc.execute((ConnectionCallback<Map<UUID, V>>) connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Map<UUID, V> found = new HashMap<>();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Map.Entry<UUID, V> entry = reader.read(rows);
                        found.put(entry.getKey(), entry.getValue());
                    }
                }
                return found;
            }
        });
    }

    private <T> void update(String sql, List<T> rows, List<Column<T>> columns) {
        if (!rows.isEmpty()) {
            jdbc.execute((ConnectionCallback<Integer>) connection -> update(connection, sql, rows, columns));
        }
    }

    private static <T> Integer update(Connection connection, String sql, List<T> rows, List<Column<T>> columns)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < columns.size(); i++) {
                Column<T> column = columns.get(i);
                update.setArray(i + 1, connection.createArrayOf(column.type(), column.values(rows)));
            }
            return update.executeUpdate();
        }
    }
}
