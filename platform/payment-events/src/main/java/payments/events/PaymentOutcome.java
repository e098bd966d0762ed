package payments.events;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What came of a request, as a provider or a risk check decided; on {@link Topics#PAYMENT_OUTCOMES}. */
public sealed interface PaymentOutcome extends PaymentEvent {
    /** The operation that this is the result of. */
    OperationId operationId();

    /**
     * @param providerReference the provider's own name for it
     * @param expiresAt when the provider releases it by itself, null if it does not say
     */
    @JsonClassDescription("The amount is reserved at the provider and waits for a capture.")
    record PaymentAuthorized(
            Payment payment,
            int sequence,
            OperationId operationId,
            String providerReference,
            @Nullable Instant expiresAt)
            implements PaymentOutcome {}

    /**
     * @param amount captured by this operation, minor units; the payment's total includes it
     */
    @JsonClassDescription("Money was taken.")
    record PaymentCaptured(
            Payment payment, int sequence, OperationId operationId, String providerReference, long amount)
            implements PaymentOutcome {}

    /**
     * @param declineCode for the merchant's eyes, such as {@code insufficient_funds}
     */
    @JsonClassDescription("A definite no, from the provider or from a risk check. Nothing was taken.")
    record PaymentDeclined(
            Payment payment, int sequence, OperationId operationId, String declineCode, DeclinedBy declinedBy)
            implements PaymentOutcome {}

    /**
     * @param failureCode for the merchant's eyes, such as {@code provider_error}
     */
    @JsonClassDescription("It could not be carried out, for a reason that is not the payer's. Nothing was taken.")
    record PaymentFailed(Payment payment, int sequence, OperationId operationId, String failureCode)
            implements PaymentOutcome {}

    @JsonClassDescription("What was authorized is released, as the merchant asked.")
    record PaymentCanceled(Payment payment, int sequence, OperationId operationId) implements PaymentOutcome {}

    @JsonClassDescription("The provider released the authorization by itself.")
    record PaymentExpired(Payment payment, int sequence, OperationId operationId) implements PaymentOutcome {}

    /** @param amount that was to be captured and was not, minor units */
    @JsonClassDescription("The capture was definitely not carried out. The authorization stands as before.")
    record CaptureFailed(Payment payment, int sequence, OperationId operationId, long amount, String failureCode)
            implements PaymentOutcome {}

    @JsonClassDescription("The cancellation was definitely not carried out. The authorization stands as before.")
    record CancelFailed(Payment payment, int sequence, OperationId operationId, String failureCode)
            implements PaymentOutcome {}

    /** @param amount given back by this operation, minor units; the payment's total includes it */
    @JsonClassDescription("Money was given back.")
    record PaymentRefunded(
            Payment payment,
            int sequence,
            OperationId operationId,
            RefundId refundId,
            long amount,
            @Nullable String reason,
            Map<String, String> metadata)
            implements PaymentOutcome {
        public PaymentRefunded {
            metadata = Map.copyOf(metadata);
        }
    }

    /** @param amount that was to be given back and was not, minor units */
    @JsonClassDescription("The refund was definitely not carried out. The captured amount stands as before.")
    record RefundFailed(
            Payment payment,
            int sequence,
            OperationId operationId,
            RefundId refundId,
            long amount,
            @Nullable String reason,
            Map<String, String> metadata,
            String failureCode)
            implements PaymentOutcome {
        public RefundFailed {
            metadata = Map.copyOf(metadata);
        }
    }
}
