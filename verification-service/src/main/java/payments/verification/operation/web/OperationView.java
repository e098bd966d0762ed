package payments.verification.operation.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.events.OperationId;
import payments.events.PaymentId;
import payments.verification.operation.OperationStatus;

/**
 * An operation as operators see it.
 *
 * @param result {@code authorized}, {@code captured}, {@code declined} or {@code failed}; null before there is one
 * @param underWay whether an instance works on it right now
 * @param dueAt when it is looked at next; null once it is finished
 */
record OperationView(
        OperationId id,
        PaymentId payment,
        int sequence,
        OperationStatus status,
        @Nullable String result,
        @Nullable String code,
        @Nullable String provider,
        boolean underWay,
        Instant receivedAt,
        @Nullable Instant dueAt,
        @Nullable Instant finishedAt) {

    /** With everything that was done for it. */
    record Detailed(@JsonUnwrapped OperationView operation, List<CheckView> checks, List<AttemptView> attempts) {}

    record CheckView(
            String name,
            String decision,
            String source,
            @Nullable BigDecimal score,
            int durationMs,
            Instant checkedAt) {}

    record AttemptView(
            int number,
            String provider,
            String providerKey,
            @Nullable String providerReference,
            @Nullable String ending,
            @Nullable String result,
            @Nullable String code,
            int inquiries,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable Instant inquiredAt) {}
}
