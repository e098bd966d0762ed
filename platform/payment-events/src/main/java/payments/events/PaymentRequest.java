package payments.events;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a merchant asked for and was promised; on {@link Topics#PAYMENT_REQUESTS}. */
public sealed interface PaymentRequest extends PaymentEvent {
    /** The work that this asks of verification; its result carries the same identifier. */
    OperationId operationId();

    @JsonClassDescription(
            "A payment was durably accepted and is to be authorized, and captured too if its capture method says so.")
    record PaymentRequested(Payment payment, int sequence, OperationId operationId) implements PaymentRequest {}

    /** @param amount to capture now, minor units, at most what is authorized and not yet captured */
    @JsonClassDescription("An authorized amount, or a part of it, is to be captured.")
    record CaptureRequested(Payment payment, int sequence, OperationId operationId, long amount)
            implements PaymentRequest {}

    @JsonClassDescription("What is authorized and not captured is to be released.")
    record CancelRequested(Payment payment, int sequence, OperationId operationId) implements PaymentRequest {}

    /** @param amount to refund, minor units, at most what is captured and not yet refunded */
    @JsonClassDescription("What was captured, or a part of it, is to be given back.")
    record RefundRequested(
            Payment payment,
            int sequence,
            OperationId operationId,
            RefundId refundId,
            long amount,
            @Nullable String reason,
            Map<String, String> metadata)
            implements PaymentRequest {
        public RefundRequested {
            metadata = Map.copyOf(metadata);
        }
    }
}
