package payments.notification.message;

import java.time.Instant;
import payments.events.Envelope;
import payments.events.PaymentOutcome;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.PaymentOutcome.RefundFailed;
import payments.notification.endpoint.WebhookType;

/**
 * What is sent, by Standard Webhooks 1.0.
 *
 * @param timestamp when it happened
 * @param data the payment or refund as the API shows it
 */
record MessageBody(WebhookType type, Instant timestamp, Record data) {
    static MessageBody of(Envelope<PaymentOutcome> envelope) {
        PaymentOutcome event = envelope.event();
        Record content = switch (event) {
            case PaymentRefunded refunded -> RefundContent.of(envelope, refunded);
            case RefundFailed failed -> RefundContent.of(envelope, failed);
            case PaymentOutcome.PaymentAuthorized _,
                    PaymentOutcome.PaymentCaptured _,
                    PaymentOutcome.PaymentDeclined _,
                    PaymentOutcome.PaymentFailed _,
                    PaymentOutcome.PaymentCanceled _,
                    PaymentOutcome.PaymentExpired _,
                    PaymentOutcome.CaptureFailed _,
                    PaymentOutcome.CancelFailed _ -> PaymentContent.of(envelope);
        };
        return new MessageBody(WebhookTypes.of(event), envelope.time(), content);
    }
}
