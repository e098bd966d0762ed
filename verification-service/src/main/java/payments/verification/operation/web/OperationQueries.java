package payments.verification.operation.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import payments.access.Cursor;
import payments.access.Page;
import payments.events.OperationId;
import payments.events.PaymentId;
import payments.verification.operation.OperationStatus;
import payments.verification.operation.web.OperationView.AttemptView;
import payments.verification.operation.web.OperationView.CheckView;
import payments.verification.operation.web.OperationView.Detailed;

/** Reads operations for people. */
@Repository
class OperationQueries {
    private static final String COLUMNS = """
            select id, payment_id, sequence, status, result, code, provider, received_at, finished_at,
                   case when finished_at is null then due_at end as due_at,
                   finished_at is null and coalesce(lease_until > now(), false) as under_way
              from operation
            """;

    /** Identifiers are UUIDv7: their order is the order in which the operations were asked for. */
    private static final String LIST = COLUMNS + """
             where (:status::text is null or status = :status::text)
               and (:provider::text is null or provider = :provider::text)
               and (:payment::uuid is null or payment_id = :payment::uuid)
               and (:after::uuid is null or id < :after::uuid)
             order by id desc
             limit :rows
            """;

    private static final String ATTEMPTS = """
            select number, provider, provider_key, provider_reference, ending, result, code, inquiries,
                   started_at, ended_at, inquired_at
              from attempt where operation_id = :id order by number
            """;

    private static final String CHECKS = """
            select name, decision, source, score, duration_ms, checked_at
              from check_result where operation_id = :id order by name
            """;

    private final JdbcClient jdbc;

    OperationQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    Page<OperationView> list(OperationFilter filter) {
        List<OperationView> rows = jdbc.sql(LIST)
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().text())
                .param("provider", filter.provider())
                .param(
                        "payment",
                        filter.payment() == null ? null : filter.payment().value())
                .param("after", filter.after() == null ? null : filter.after().id())
                .param("rows", filter.limit() + 1)
                .query(OperationQueries::operation)
                .list();
        return Page.of(
                rows,
                filter.limit(),
                row -> new Cursor(row.receivedAt(), row.id().value()));
    }

    Optional<OperationView> find(OperationId id) {
        return jdbc.sql(COLUMNS + " where id = :id")
                .param("id", id.value())
                .query(OperationQueries::operation)
                .optional();
    }

    Optional<Detailed> detailed(OperationId id) {
        return find(id).map(operation ->
                new Detailed(operation, rows(CHECKS, id, CheckView.class), rows(ATTEMPTS, id, AttemptView.class)));
    }

    private <T> List<T> rows(String statement, OperationId id, Class<T> type) {
        return jdbc.sql(statement).param("id", id.value()).query(type).list().stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private static OperationView operation(ResultSet row, int number) throws SQLException {
        return new OperationView(
                new OperationId(row.getObject("id", UUID.class)),
                new PaymentId(row.getObject("payment_id", UUID.class)),
                row.getInt("sequence"),
                OperationStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                row.getString("result"),
                row.getString("code"),
                row.getString("provider"),
                row.getBoolean("under_way"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                time(row, "due_at"),
                time(row, "finished_at"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
