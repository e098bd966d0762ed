package payments.notification.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.access.Cursor;
import payments.access.Page;
import payments.events.EventId;
import payments.notification.OwnedRows;
import payments.notification.Owner;
import payments.notification.endpoint.EndpointId;

/** The deliveries of a merchant and mode, and no others. */
@Component
public class Deliveries {
    private static final String SELECT = """
            select delivery.*, message.type from delivery join message on message.id = delivery.message_id""";

    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Delivery> find(Owner owner, DeliveryId id) {
        return rows(owner).and("delivery.id = ?", id.value()).list(jdbc, 1, null, Deliveries::toDelivery).stream()
                .findFirst();
    }

    /** Newest first. */
    public Page<Delivery> list(Owner owner, DeliveryFilter filter, int limit, @Nullable Cursor after) {
        List<Delivery> rows = rows(owner)
                .and(
                        "endpoint_id = ?",
                        filter.endpoint() == null ? null : filter.endpoint().value())
                .and(
                        "status = ?",
                        filter.status() == null ? null : filter.status().value())
                .and(
                        "message_id = ?",
                        filter.event() == null ? null : filter.event().value())
                .list(jdbc, limit, after, Deliveries::toDelivery);
        return Page.of(
                rows,
                limit,
                delivery -> new Cursor(delivery.createdAt(), delivery.id().value()));
    }

    /** In order. The delivery is one that was found for its owner. */
    public List<Attempt> attempts(Delivery delivery) {
        return jdbc.sql("select * from attempt where delivery_id = ? order by number")
                .param(delivery.id().value())
                .query((row, _) -> toAttempt(row))
                .list();
    }

    private static OwnedRows rows(Owner owner) {
        return new OwnedRows(SELECT, "delivery", owner);
    }

    private static Delivery toDelivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(row.getObject("id", UUID.class)),
                new EndpointId(row.getObject("endpoint_id", UUID.class)),
                new EventId(row.getObject("message_id", UUID.class)),
                row.getString("type"),
                DeliveryStatus.of(row.getString("status")),
                row.getInt("attempts"),
                instant(row, "due_at"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant());
    }

    private static Attempt toAttempt(ResultSet row) throws SQLException {
        return new Attempt(
                row.getInt("number"),
                row.getString("trigger"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getInt("duration_ms"),
                row.getObject("status_code", Integer.class),
                row.getString("error"),
                row.getString("remote_address"),
                row.getString("response_body"),
                instant(row, "next_attempt_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
