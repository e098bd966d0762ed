package payments.verification.operation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventId;
import payments.events.PaymentOutcome;
import payments.messaging.outbox.Outbox;
import payments.messaging.outbox.OutboxMessage;
import payments.verification.operation.Step.Finish;

/** Tells the world what came of operations, each payment's outcomes numbered without gaps. Within the caller's transaction. */
@Component
class OutcomeRows {
    private static final String SOURCE = "/verification-service";

    private static final String COUNT = """
            insert into payment_progress as p (payment_id, outcomes, captured, refunded)
            select payment_id, 1, captured, 0
              from unnest(:payments::uuid[], :captured::bigint[]) as o (payment_id, captured)
            on conflict (payment_id)
            do update set outcomes = p.outcomes + 1, captured = p.captured + excluded.captured
            returning payment_id, outcomes, captured, refunded
            """;

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Clock clock;

    OutcomeRows(JdbcClient jdbc, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.clock = clock;
    }

    void write(List<Finish> finished) {
        if (finished.isEmpty()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<UUID, Progress> progress = count(finished);
        outbox.append(finished.stream()
                .map(finish -> message(finish, of(finish, progress), now))
                .toList());
    }

    private Map<UUID, Progress> count(List<Finish> finished) {
        return jdbc
                .sql(COUNT)
                .param("payments", Columns.of(finished, OutcomeRows::payment))
                .param("captured", Columns.of(finished, OutcomeRows::captured))
                .query(Progress.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Progress::paymentId, Function.identity()));
    }

    private static UUID payment(Finish finish) {
        return finish.operation().payment().id().value();
    }

    private static Progress of(Finish finish, Map<UUID, Progress> progress) {
        return Objects.requireNonNull(progress.get(payment(finish)), "every payment is counted");
    }

    private static long captured(Finish finish) {
        return finish.result() instanceof OperationResult.Captured
                ? finish.operation().payment().amount().amount()
                : 0;
    }

    private static OutboxMessage message(Finish finish, Progress progress, Instant now) {
        Operation operation = finish.operation();
        PaymentOutcome outcome = Outcomes.of(operation, finish.result(), progress);
        EncodedEvent event = EventCodec.encode(new Envelope<>(
                EventId.ofResult(operation.id(), finish.result().text()),
                SOURCE,
                now,
                operation.traceparent(),
                outcome));
        return new OutboxMessage(event.topic(), event.key(), event.headers(), event.value());
    }
}
