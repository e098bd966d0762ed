package payments.intake.payment.web;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import payments.events.CaptureMethod;
import payments.events.Mode;
import payments.events.PaymentId;
import payments.intake.payment.PaymentState;
import payments.intake.payment.PaymentStatus;

/** A payment in answers. */
record PaymentResponse(
        PaymentId id,
        String object,
        Mode mode,
        PaymentStatus status,
        long amount,
        String currency,
        long amountCaptured,
        long amountRefunded,
        String paymentMethod,
        CaptureMethod captureMethod,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String statementDescriptor,
        Map<String, String> metadata,
        @Nullable String provider,
        @Nullable String declineCode,
        boolean outcomeUnknown,
        @Nullable String pendingOperation,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    static PaymentResponse of(PaymentState payment) {
        return new PaymentResponse(
                payment.id(),
                "payment",
                payment.mode(),
                payment.status(),
                payment.amount().amount(),
                payment.amount().currency().getCurrencyCode(),
                payment.captured(),
                payment.refunded(),
                payment.paymentMethod(),
                payment.captureMethod(),
                payment.reference(),
                payment.description(),
                payment.statementDescriptor(),
                new TreeMap<>(payment.metadata()),
                payment.provider(),
                payment.declineCode(),
                false,
                payment.pendingOperation(),
                payment.createdAt(),
                payment.updatedAt(),
                payment.version());
    }
}
