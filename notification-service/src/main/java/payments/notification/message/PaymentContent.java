package payments.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import payments.events.CaptureMethod;
import payments.events.Envelope;
import payments.events.Mode;
import payments.events.Payment;
import payments.events.PaymentId;
import payments.events.PaymentOutcome;
import payments.events.PaymentOutcome.CancelFailed;
import payments.events.PaymentOutcome.CaptureFailed;
import payments.events.PaymentOutcome.PaymentAuthorized;
import payments.events.PaymentOutcome.PaymentCanceled;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentExpired;
import payments.events.PaymentOutcome.PaymentFailed;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.PaymentOutcome.RefundFailed;

/**
 * A payment as {@code GET /v1/payments/{id}} shows it after the event.
 *
 * @param version that the payment has then: 1 when it was accepted, one more with each outcome
 * @param sequence the event's position among the payment's outcomes, from 1 without gaps
 */
record PaymentContent(
        PaymentId id,
        String object,
        Mode mode,
        String status,
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
        int version,
        int sequence) {

    static PaymentContent of(Envelope<PaymentOutcome> envelope) {
        PaymentOutcome event = envelope.event();
        Payment payment = event.payment();
        return new PaymentContent(
                payment.id(),
                "payment",
                payment.mode(),
                status(event),
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
                declineCode(event),
                false,
                null,
                payment.acceptedAt(),
                envelope.time(),
                event.sequence() + 1,
                event.sequence());
    }

    private static String status(PaymentOutcome event) {
        return switch (event) {
            case PaymentAuthorized _ -> "authorized";
            case PaymentDeclined _ -> "declined";
            case PaymentFailed _ -> "failed";
            case PaymentCanceled _ -> "canceled";
            case PaymentExpired _ -> "expired";
            case PaymentCaptured _, CaptureFailed _, CancelFailed _, PaymentRefunded _, RefundFailed _ ->
                statusByTotals(event.payment());
        };
    }

    private static String statusByTotals(Payment payment) {
        if (payment.refunded() > 0) {
            return payment.refunded() == payment.captured() ? "refunded" : "partially_refunded";
        }
        if (payment.captured() > 0) {
            return payment.captured() == payment.amount().amount() ? "captured" : "partially_captured";
        }
        return "authorized";
    }

    private static @Nullable String declineCode(PaymentOutcome event) {
        return switch (event) {
            case PaymentDeclined declined -> declined.declineCode();
            case PaymentFailed failed -> failed.failureCode();
            case PaymentAuthorized _,
                    PaymentCaptured _,
                    PaymentCanceled _,
                    PaymentExpired _,
                    CaptureFailed _,
                    CancelFailed _,
                    PaymentRefunded _,
                    RefundFailed _ -> null;
        };
    }
}
