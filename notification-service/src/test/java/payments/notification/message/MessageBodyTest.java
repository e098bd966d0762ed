package payments.notification.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import payments.events.DeclinedBy;
import payments.events.EventId;
import payments.events.OperationId;
import payments.events.Payment;
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
import payments.events.RefundId;
import payments.notification.endpoint.WebhookType;
import payments.testing.Events;

class MessageBodyTest {
    private static final OperationId OPERATION = OperationId.next();
    private static final Payment PAYMENT = Events.payment("tok_visa", 1000);

    @Test
    void paymentHasTheStatusThatTheEventGaveIt() {
        Stream<MessageBody> bodies = Stream.of(
                        new PaymentAuthorized(payment(0, 0), 1, OPERATION, "ch_1", null),
                        new PaymentCaptured(payment(1000, 0), 1, OPERATION, "ch_1", 1000),
                        new PaymentCaptured(payment(400, 0), 2, OPERATION, "ch_1", 400),
                        new PaymentDeclined(payment(0, 0), 1, OPERATION, "lost_card", DeclinedBy.PROVIDER),
                        new PaymentFailed(payment(0, 0), 1, OPERATION, "provider_error"),
                        new PaymentCanceled(payment(0, 0), 2, OPERATION),
                        new PaymentExpired(payment(0, 0), 2, OPERATION),
                        new CaptureFailed(payment(0, 0), 2, OPERATION, 1000, "provider_error"),
                        new CancelFailed(payment(0, 0), 2, OPERATION, "provider_error"))
                .map(MessageBodyTest::body);

        assertThat(bodies)
                .extracting(
                        body -> body.type().value(),
                        body -> payment(body).status(),
                        body -> payment(body).declineCode())
                .containsExactly(
                        tuple("payment.authorized", "authorized", null),
                        tuple("payment.captured", "captured", null),
                        tuple("payment.captured", "partially_captured", null),
                        tuple("payment.declined", "declined", "lost_card"),
                        tuple("payment.failed", "failed", "provider_error"),
                        tuple("payment.canceled", "canceled", null),
                        tuple("payment.expired", "expired", null),
                        tuple("payment.capture_failed", "authorized", null),
                        tuple("payment.cancel_failed", "authorized", null));
    }

    @Test
    void refundIsShownInsteadOfItsPayment() {
        RefundId id = RefundId.next();

        MessageBody succeeded =
                body(new PaymentRefunded(payment(1000, 400), 2, OPERATION, id, 400, "damaged", Map.of("ticket", "81")));
        MessageBody failed =
                body(new RefundFailed(payment(1000, 0), 2, OPERATION, id, 400, null, Map.of(), "insufficient_balance"));

        assertThat(Stream.of(succeeded, failed))
                .extracting(
                        body -> body.type().value(),
                        body -> refund(body).status(),
                        body -> refund(body).failureCode(),
                        body -> refund(body).paymentId(),
                        body -> refund(body).amount())
                .containsExactly(
                        tuple("refund.succeeded", "succeeded", null, PAYMENT.id(), 400L),
                        tuple("refund.failed", "failed", "insufficient_balance", PAYMENT.id(), 400L));
    }

    /** The names that merchants use can be told from our constants, and the other way round. */
    @Test
    void everyTypeIsNamedAsTheApiNamesIt() {
        assertThat(Arrays.stream(WebhookType.values()).map(WebhookType::value))
                .containsExactly(
                        "payment.authorized",
                        "payment.captured",
                        "payment.declined",
                        "payment.failed",
                        "payment.canceled",
                        "payment.expired",
                        "payment.capture_failed",
                        "payment.cancel_failed",
                        "refund.succeeded",
                        "refund.failed",
                        "endpoint.test",
                        "endpoint.disabled")
                .allSatisfy(name -> assertThat(WebhookType.of(name).value()).isEqualTo(name));
    }

    private static MessageBody body(PaymentOutcome event) {
        return MessageBody.of(Events.fromVerification(EventId.next(), event));
    }

    private static Payment payment(long captured, long refunded) {
        return PAYMENT.after("sandbox-a", captured, refunded);
    }

    private static PaymentContent payment(MessageBody body) {
        return (PaymentContent) body.data();
    }

    private static RefundContent refund(MessageBody body) {
        return (RefundContent) body.data();
    }
}
