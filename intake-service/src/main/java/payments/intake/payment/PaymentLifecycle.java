package payments.intake.payment;

import static payments.intake.payment.PaymentStatus.AUTHORIZED;
import static payments.intake.payment.PaymentStatus.CANCELED;
import static payments.intake.payment.PaymentStatus.CAPTURED;
import static payments.intake.payment.PaymentStatus.DECLINED;
import static payments.intake.payment.PaymentStatus.EXPIRED;
import static payments.intake.payment.PaymentStatus.FAILED;
import static payments.intake.payment.PaymentStatus.PARTIALLY_CAPTURED;
import static payments.intake.payment.PaymentStatus.PARTIALLY_REFUNDED;
import static payments.intake.payment.PaymentStatus.PROCESSING;
import static payments.intake.payment.PaymentStatus.REFUNDED;

import java.util.List;
import java.util.Optional;
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

/**
 * What may become of a payment, and by what: the one table of transitions. {@code docs/payment-lifecycle.md} is drawn
 * from it.
 */
final class PaymentLifecycle {
    /** One edge: in this status, this event leads to that one. */
    record Transition(PaymentStatus from, Class<? extends PaymentOutcome> cause, PaymentStatus to) {}

    static final List<Transition> TRANSITIONS = List.of(
            new Transition(PROCESSING, PaymentAuthorized.class, AUTHORIZED),
            new Transition(PROCESSING, PaymentCaptured.class, CAPTURED),
            new Transition(PROCESSING, PaymentCaptured.class, PARTIALLY_CAPTURED),
            new Transition(PROCESSING, PaymentDeclined.class, DECLINED),
            new Transition(PROCESSING, PaymentFailed.class, FAILED),
            new Transition(AUTHORIZED, PaymentCaptured.class, CAPTURED),
            new Transition(AUTHORIZED, PaymentCaptured.class, PARTIALLY_CAPTURED),
            new Transition(AUTHORIZED, PaymentCanceled.class, CANCELED),
            new Transition(AUTHORIZED, PaymentExpired.class, EXPIRED),
            new Transition(AUTHORIZED, CaptureFailed.class, AUTHORIZED),
            new Transition(AUTHORIZED, CancelFailed.class, AUTHORIZED),
            new Transition(PARTIALLY_CAPTURED, PaymentCaptured.class, PARTIALLY_CAPTURED),
            new Transition(PARTIALLY_CAPTURED, PaymentCaptured.class, CAPTURED),
            new Transition(PARTIALLY_CAPTURED, CaptureFailed.class, PARTIALLY_CAPTURED),
            new Transition(PARTIALLY_CAPTURED, PaymentRefunded.class, PARTIALLY_REFUNDED),
            new Transition(PARTIALLY_CAPTURED, PaymentRefunded.class, REFUNDED),
            new Transition(PARTIALLY_CAPTURED, RefundFailed.class, PARTIALLY_CAPTURED),
            new Transition(CAPTURED, PaymentRefunded.class, PARTIALLY_REFUNDED),
            new Transition(CAPTURED, PaymentRefunded.class, REFUNDED),
            new Transition(CAPTURED, RefundFailed.class, CAPTURED),
            new Transition(PARTIALLY_REFUNDED, PaymentRefunded.class, PARTIALLY_REFUNDED),
            new Transition(PARTIALLY_REFUNDED, PaymentRefunded.class, REFUNDED),
            new Transition(PARTIALLY_REFUNDED, RefundFailed.class, PARTIALLY_REFUNDED));

    private PaymentLifecycle() {}

    /** The status after the event, or nothing if the table has no such edge. */
    static Optional<PaymentStatus> after(PaymentStatus from, PaymentOutcome event) {
        PaymentStatus to = reached(from, event);
        return TRANSITIONS.contains(new Transition(from, event.getClass(), to)) ? Optional.of(to) : Optional.empty();
    }

    // Which of two edges of the same cause is taken is told by the totals that the event carries.
    private static PaymentStatus reached(PaymentStatus from, PaymentOutcome event) {
        return switch (event) {
            case PaymentAuthorized _ -> AUTHORIZED;
            case PaymentCaptured captured -> isFullyCaptured(captured.payment()) ? CAPTURED : PARTIALLY_CAPTURED;
            case PaymentDeclined _ -> DECLINED;
            case PaymentFailed _ -> FAILED;
            case PaymentCanceled _ -> CANCELED;
            case PaymentExpired _ -> EXPIRED;
            case PaymentRefunded refunded -> isFullyRefunded(refunded.payment()) ? REFUNDED : PARTIALLY_REFUNDED;
            case CaptureFailed _, CancelFailed _, RefundFailed _ -> from;
        };
    }

    private static boolean isFullyCaptured(Payment payment) {
        return payment.captured() == payment.amount().amount();
    }

    private static boolean isFullyRefunded(Payment payment) {
        return payment.refunded() == payment.captured();
    }
}
