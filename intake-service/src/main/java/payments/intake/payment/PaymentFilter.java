package payments.intake.payment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which payments a list shows; what is null does not matter.
 *
 * @param createdFrom the first moment that counts
 * @param createdTo the first moment that no longer counts
 */
public record PaymentFilter(
        @Nullable PaymentStatus status,
        @Nullable String currency,
        @Nullable String reference,
        @Nullable Instant createdFrom,
        @Nullable Instant createdTo,
        @Nullable Long amountFrom,
        @Nullable Long amountTo,
        Map<String, String> metadata) {
    public PaymentFilter {
        metadata = Map.copyOf(metadata);
    }
}
