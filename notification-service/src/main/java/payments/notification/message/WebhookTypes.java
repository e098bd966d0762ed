package payments.notification.message;

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
import payments.notification.endpoint.WebhookType;

/** Which outcome merchants are told as what. */
final class WebhookTypes {
    private WebhookTypes() {}

    static WebhookType of(PaymentOutcome event) {
        return switch (event) {
            case PaymentAuthorized _ -> WebhookType.PAYMENT_AUTHORIZED;
            case PaymentCaptured _ -> WebhookType.PAYMENT_CAPTURED;
            case PaymentDeclined _ -> WebhookType.PAYMENT_DECLINED;
            case PaymentFailed _ -> WebhookType.PAYMENT_FAILED;
            case PaymentCanceled _ -> WebhookType.PAYMENT_CANCELED;
            case PaymentExpired _ -> WebhookType.PAYMENT_EXPIRED;
            case CaptureFailed _ -> WebhookType.PAYMENT_CAPTURE_FAILED;
            case CancelFailed _ -> WebhookType.PAYMENT_CANCEL_FAILED;
            case PaymentRefunded _ -> WebhookType.REFUND_SUCCEEDED;
            case RefundFailed _ -> WebhookType.REFUND_FAILED;
        };
    }
}
