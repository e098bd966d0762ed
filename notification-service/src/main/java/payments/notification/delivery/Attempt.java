package payments.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An attempt that has ended.
 *
 * @param number from 1
 * @param trigger {@code automatic} or {@code manual}
 * @param statusCode null if there was no answer
 * @param error why there was none
 * @param responseBody the first KiB of the answer
 * @param nextAttemptAt null if none followed
 */
public record Attempt(
        int number,
        String trigger,
        Instant startedAt,
        int durationMs,
        @Nullable Integer statusCode,
        @Nullable String error,
        @Nullable String remoteAddress,
        @Nullable String responseBody,
        @Nullable Instant nextAttemptAt) {}
