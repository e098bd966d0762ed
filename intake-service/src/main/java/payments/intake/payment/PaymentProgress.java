package payments.intake.payment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.PaymentOutcome;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentFailed;

/** The part of a payment that outcomes change. */
record PaymentProgress(
        UUID id,
        PaymentStatus status,
        long captured,
        long refunded,
        @Nullable String provider,
        @Nullable String declineCode,
        Instant updatedAt,
        int version) {

    PaymentProgress after(PaymentOutcome event, PaymentStatus newStatus, Instant at) {
        String code = switch (event) {
            case PaymentDeclined declined -> declined.declineCode();
            case PaymentFailed failed -> failed.failureCode();
            default -> declineCode;
        };
        return new PaymentProgress(
                id,
                newStatus,
                event.payment().captured(),
                event.payment().refunded(),
                event.payment().provider(),
                code,
                at,
                version + 1);
    }
}
