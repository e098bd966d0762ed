package payments.verification.operation;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.CaptureMethod;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentRequest.PaymentRequested;

/**
 * An operation as its claimer holds it.
 *
 * @param lease fences every write: once another has claimed the operation, writes under this lease change nothing
 * @param checked whether it has passed the risk checks
 */
record Operation(
        OperationId id,
        UUID lease,
        PaymentRequested request,
        @Nullable String traceparent,
        boolean checked,
        Attempts attempts) {

    Payment payment() {
        return request.payment();
    }

    /** Whether the amount is to be taken at once rather than reserved. */
    boolean capture() {
        return payment().captureMethod() == CaptureMethod.AUTOMATIC;
    }

    /** What every call made for it carries along. */
    Map<String, String> headers() {
        return traceparent == null ? Map.of() : Map.of("traceparent", traceparent);
    }

    Operation with(Attempts newer) {
        return new Operation(id, lease, request, traceparent, checked, newer);
    }
}
