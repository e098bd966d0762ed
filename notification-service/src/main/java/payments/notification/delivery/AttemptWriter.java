package payments.notification.delivery;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.messaging.groupcommit.BatchWriter;
import payments.notification.Columns;

/**
 * Records attempts and what they mean for their deliveries in one statement, however many. Natural key: the attempt's id.
 * An attempt whose lease had ended is recorded all the same, since it was made; it can still deliver, but no longer make a
 * delivery fail that another attempt has delivered.
 */
@Component
class AttemptWriter implements BatchWriter<AttemptResult, Boolean> {
    private static final String WRITE = """
            with result as (
                select * from unnest(?, ?, ?, ?::timestamptz[], ?, ?, ?, ?, ?, ?, ?::timestamptz[], ?::timestamptz[])
                    as result (id, delivery_id, trigger, started_at, duration_ms, status_code, error, remote_address,
                        response_body, delivered, next_attempt_at, ended_at)
            ), fresh as (
                select * from result where not exists (select from attempt where attempt.id = result.id)
            ), progress as (
                update delivery set
                    attempts = delivery.attempts + 1,
                    status = case
                        when fresh.delivered then 'delivered'
                        when delivery.status <> 'pending' then delivery.status
                        when fresh.next_attempt_at is null then 'failed'
                        else 'pending' end,
                    due_at = case when delivery.status = 'pending' and not fresh.delivered then fresh.next_attempt_at end,
                    leased = false,
                    manual = false,
                    updated_at = fresh.ended_at
                from fresh where delivery.id = fresh.delivery_id
                returning delivery.id, delivery.attempts, delivery.due_at
            )
            insert into attempt (id, delivery_id, number, trigger, started_at, duration_ms, status_code, error,
                remote_address, response_body, next_attempt_at)
            select fresh.id, fresh.delivery_id, progress.attempts, trigger, started_at, duration_ms, status_code, error,
                remote_address, response_body, progress.due_at
            from fresh join progress on progress.id = fresh.delivery_id""";

    private final JdbcOperations jdbc;

    AttemptWriter(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Boolean> write(List<AttemptResult> results) {
        jdbc.execute(WRITE, (PreparedStatement write) -> {
            bind(new Columns<>(write, results, 1));
            return write.executeUpdate();
        });
        return Collections.nCopies(results.size(), Boolean.TRUE);
    }

    private static void bind(Columns<AttemptResult> columns) throws SQLException {
        columns.add("uuid", AttemptResult::id);
        columns.add("uuid", result -> result.delivery().id());
        columns.add("text", AttemptResult::trigger);
        columns.add("text", result -> result.startedAt().toString());
        columns.add("int4", result -> Math.toIntExact(result.took().toMillis()));
        columns.add("int4", AttemptResult::statusCode);
        columns.add("text", AttemptResult::error);
        columns.add("text", result -> result.exchange().remoteAddress());
        columns.add("text", AttemptResult::responseBody);
        columns.add("bool", result -> result.exchange().isDelivered());
        columns.add(
                "text",
                result -> result.nextAttemptAt() == null
                        ? null
                        : result.nextAttemptAt().toString());
        columns.add("text", result -> result.endedAt().toString());
    }
}
