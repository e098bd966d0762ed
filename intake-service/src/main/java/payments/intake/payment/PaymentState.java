package payments.intake.payment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.CaptureMethod;
import payments.events.Mode;
import payments.events.Money;
import payments.events.PaymentId;

/** A payment as its merchant sees it. */
public record PaymentState(
        PaymentId id,
        UUID merchantId,
        Mode mode,
        PaymentStatus status,
        Money amount,
        long captured,
        long refunded,
        String paymentMethod,
        CaptureMethod captureMethod,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String statementDescriptor,
        Map<String, String> metadata,
        @Nullable String provider,
        @Nullable String declineCode,
        @Nullable String pendingOperation,
        Instant createdAt,
        Instant updatedAt,
        int version) {
    public PaymentState {
        metadata = Map.copyOf(metadata);
    }
}
