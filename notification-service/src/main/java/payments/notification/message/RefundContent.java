package payments.notification.message;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import payments.events.Envelope;
import payments.events.Mode;
import payments.events.PaymentId;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.PaymentOutcome.RefundFailed;
import payments.events.RefundId;

/**
 * A refund as {@code GET /v1/refunds/{id}} shows it after the event.
 *
 * @param sequence the event's position among the payment's outcomes, from 1 without gaps
 */
record RefundContent(
        RefundId id,
        String object,
        PaymentId paymentId,
        Mode mode,
        String status,
        long amount,
        String currency,
        @Nullable String reason,
        Map<String, String> metadata,
        @Nullable String failureCode,
        Instant updatedAt,
        int sequence) {

    static RefundContent of(Envelope<?> envelope, PaymentRefunded event) {
        return new RefundContent(
                event.refundId(),
                "refund",
                event.payment().id(),
                event.payment().mode(),
                "succeeded",
                event.amount(),
                event.payment().amount().currency().getCurrencyCode(),
                event.reason(),
                new TreeMap<>(event.metadata()),
                null,
                envelope.time(),
                event.sequence());
    }

    static RefundContent of(Envelope<?> envelope, RefundFailed event) {
        return new RefundContent(
                event.refundId(),
                "refund",
                event.payment().id(),
                event.payment().mode(),
                "failed",
                event.amount(),
                event.payment().amount().currency().getCurrencyCode(),
                event.reason(),
                new TreeMap<>(event.metadata()),
                event.failureCode(),
                envelope.time(),
                event.sequence());
    }
}
