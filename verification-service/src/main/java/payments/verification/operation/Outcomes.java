package payments.verification.operation;

import payments.events.DeclinedBy;
import payments.events.Payment;
import payments.events.PaymentOutcome;
import payments.events.PaymentOutcome.PaymentAuthorized;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentFailed;
import payments.verification.operation.OperationResult.Authorized;
import payments.verification.operation.OperationResult.Captured;
import payments.verification.operation.OperationResult.DeclinedByProvider;
import payments.verification.operation.OperationResult.DeclinedByRisk;
import payments.verification.operation.OperationResult.Failed;

/** Which event tells of which result. */
final class Outcomes {
    private Outcomes() {}

    static PaymentOutcome of(Operation operation, OperationResult result, Progress progress) {
        Payment payment = operation.payment().after(result.provider(), progress.captured(), progress.refunded());
        int sequence = progress.outcomes();
        return switch (result) {
            case Authorized authorized ->
                new PaymentAuthorized(
                        payment, sequence, operation.id(), authorized.reference(), authorized.expiresAt());
            case Captured captured ->
                new PaymentCaptured(
                        payment,
                        sequence,
                        operation.id(),
                        captured.reference(),
                        payment.amount().amount());
            case DeclinedByRisk declined ->
                new PaymentDeclined(payment, sequence, operation.id(), declined.code(), DeclinedBy.RISK_CHECK);
            case DeclinedByProvider declined ->
                new PaymentDeclined(payment, sequence, operation.id(), declined.code(), DeclinedBy.PROVIDER);
            case Failed failed -> new PaymentFailed(payment, sequence, operation.id(), failed.code());
        };
    }
}
