package payments.intake.payment;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.access.Cursor;
import payments.access.MerchantCaller;
import payments.access.Page;
import payments.events.CaptureMethod;
import payments.events.Mode;
import payments.events.Money;
import payments.events.PaymentId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The payments of a caller: of its merchant and mode, and no others. */
@Component
public class Payments {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> METADATA = new TypeReference<>() {};

    private final JdbcClient jdbc;

    Payments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PaymentState> find(MerchantCaller caller, PaymentId id) {
        return jdbc.sql("select * from payment where id = ? and merchant_id = ? and mode = ?")
                .params(id.value(), caller.merchantId().value(), mode(caller))
                .query(Payments::toState)
                .optional();
    }

    /** Newest first. */
    public Page<PaymentState> list(MerchantCaller caller, PaymentFilter filter, int limit, @Nullable Cursor after) {
        Query query = new Query(caller);
        query.and("status = ?", filter.status() == null ? null : filter.status().value());
        query.and("currency = ?", filter.currency());
        query.and("reference = ?", filter.reference());
        query.and("created_at >= ?", time(filter.createdFrom()));
        query.and("created_at < ?", time(filter.createdTo()));
        query.and("amount >= ?", filter.amountFrom());
        query.and("amount <= ?", filter.amountTo());
        query.and(
                "metadata @> ?::jsonb",
                filter.metadata().isEmpty() ? null : JSON.writeValueAsString(filter.metadata()));
        if (after != null) {
            query.and("(created_at, id) < (?, ?)", time(after.time()), after.id());
        }
        List<PaymentState> rows = jdbc.sql(query.sql(limit + 1))
                .params(query.parameters)
                .query(Payments::toState)
                .list();
        return Page.of(
                rows,
                limit,
                payment -> new Cursor(payment.createdAt(), payment.id().value()));
    }

    /** What has happened to the payment, in order; empty if the caller has no such payment. */
    public Optional<List<PaymentHistory>> history(MerchantCaller caller, PaymentId id) {
        return find(caller, id).map(payment -> {
            List<PaymentHistory> history = new ArrayList<>();
            history.add(new PaymentHistory("PaymentRequested", 1, payment.createdAt(), PaymentHistory.MERCHANT));
            jdbc.sql("select type, at, cause from payment_event where payment_id = ? order by sequence")
                    .param(id.value())
                    .query((row, number) -> new PaymentHistory(
                            row.getString("type"), number + 2, instant(row, "at"), row.getString("cause")))
                    .list()
                    .forEach(history::add);
            return history;
        });
    }

    /** Collects conditions and their parameters. */
    private static final class Query {
        private final StringBuilder where = new StringBuilder("merchant_id = ? and mode = ?");
        private final List<Object> parameters = new ArrayList<>();

        Query(MerchantCaller caller) {
            parameters.add(caller.merchantId().value());
            parameters.add(mode(caller));
        }

        void and(String condition, @Nullable Object... values) {
            for (Object value : values) {
                if (value == null) {
                    return;
                }
            }
            where.append(" and ").append(condition);
            for (Object value : values) {
                parameters.add(value);
            }
        }

        String sql(int rows) {
            return "select * from payment where " + where + " order by created_at desc, id desc limit " + rows;
        }
    }

    private static String mode(MerchantCaller caller) {
        return caller.mode().name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static PaymentState toState(ResultSet row, int number) throws SQLException {
        return new PaymentState(
                new PaymentId(row.getObject("id", UUID.class)),
                row.getObject("merchant_id", UUID.class),
                Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                PaymentStatus.of(row.getString("status")),
                Money.of(row.getLong("amount"), row.getString("currency")),
                row.getLong("amount_captured"),
                row.getLong("amount_refunded"),
                row.getString("payment_method"),
                CaptureMethod.valueOf(row.getString("capture_method").toUpperCase(Locale.ROOT)),
                row.getString("reference"),
                row.getString("description"),
                row.getString("statement_descriptor"),
                JSON.readValue(row.getString("metadata"), METADATA),
                row.getString("provider"),
                row.getString("decline_code"),
                row.getString("pending_operation"),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getInt("version"));
    }
}
