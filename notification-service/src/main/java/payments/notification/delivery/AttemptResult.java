package payments.notification.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended, as it is to be recorded.
 *
 * @param id of the attempt, by which it is recorded once
 * @param nextAttemptAt null if none follows
 */
record AttemptResult(
        UUID id,
        ClaimedDelivery delivery,
        Instant startedAt,
        Duration took,
        Exchange exchange,
        @Nullable Instant nextAttemptAt) {

    Instant endedAt() {
        return startedAt.plus(took);
    }

    String trigger() {
        return delivery.manual() ? "manual" : "automatic";
    }

    @Nullable
    Integer statusCode() {
        return exchange instanceof Exchange.Answered answered ? answered.status() : null;
    }

    @Nullable
    String responseBody() {
        return exchange instanceof Exchange.Answered answered ? answered.body() : null;
    }

    @Nullable
    String error() {
        return exchange instanceof Exchange.Unanswered unanswered ? unanswered.error() : null;
    }
}
