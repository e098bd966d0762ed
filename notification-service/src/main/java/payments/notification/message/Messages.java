package payments.notification.message;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import payments.events.PaymentId;
import payments.notification.OwnedRows;
import payments.notification.Owner;
import payments.notification.endpoint.WebhookType;

/** The messages of a merchant and mode, and no others. */
@Component
public class Messages {
    private static final String SELECT = "select id, type, body, occurred_at, created_at from message";

    private final JdbcClient jdbc;

    Messages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Message> find(Owner owner, EventId id) {
        return rows(owner).and("id = ?", id.value()).list(jdbc, 1, null, Messages::toMessage).stream()
                .findFirst();
    }

    /** Newest first; what is null does not matter. */
    public Page<Message> list(
            Owner owner, @Nullable WebhookType type, @Nullable PaymentId payment, int limit, @Nullable Cursor after) {
        List<Message> rows = rows(owner)
                .and("type = ?", type == null ? null : type.value())
                .and("payment_id = ?", payment == null ? null : payment.value())
                .list(jdbc, limit, after, Messages::toMessage);
        return Page.of(
                rows,
                limit,
                message -> new Cursor(message.createdAt(), message.id().value()));
    }

    private static OwnedRows rows(Owner owner) {
        return new OwnedRows(SELECT, "message", owner);
    }

    private static Message toMessage(ResultSet row, int number) throws SQLException {
        return new Message(
                new EventId(row.getObject("id", UUID.class)),
                row.getString("type"),
                new String(row.getBytes("body"), StandardCharsets.UTF_8),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}
