package payments.notification.delivery;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;
import payments.messaging.groupcommit.BatchWriter;
import payments.messaging.jdbc.ArrayStatement;

/**
 * Records attempts and what they mean for their deliveries in one statement, however many. Natural key: the attempt's id.
 * An attempt whose lease had ended is recorded all the same, since it was made; it can still deliver, but no longer make a
 * delivery fail that another attempt has delivered.
 */
@Component
class AttemptWriter implements BatchWriter<AttemptResult, Boolean> {
    private static final ArrayStatement<AttemptResult> WRITE = ArrayStatement.<AttemptResult>of("""
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
            from fresh join progress on progress.id = fresh.delivery_id""")
            .with("uuid", AttemptResult::id)
            .with("uuid", result -> result.delivery().id())
            .with("text", AttemptResult::trigger)
            .with("text", result -> result.startedAt().toString())
            .with("int4", result -> Math.toIntExact(result.took().toMillis()))
            .with("int4", AttemptResult::statusCode)
            .with("text", AttemptResult::error)
            .with("text", result -> result.exchange().remoteAddress())
            .with("text", AttemptResult::responseBody)
            .with("bool", result -> result.exchange().isDelivered())
            .with("text", result -> text(result.nextAttemptAt()))
            .with("text", result -> text(result.endedAt()));

    private final JdbcOperations jdbc;

    AttemptWriter(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Boolean> write(List<AttemptResult> results) {
        WRITE.update(jdbc, results);
        return Collections.nCopies(results.size(), Boolean.TRUE);
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }
}
