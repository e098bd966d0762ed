package payments.intake.idempotency;

import org.jspecify.annotations.Nullable;
import payments.access.MerchantCaller;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import payments.events.MerchantId;
import payments.events.Mode;

/**
 * Names one intended effect, within a merchant, a mode and an operation.
 *
 * @param operation such as {@code POST /v1/payments}
 * @param text as the caller chose it, 1 to 255 visible ASCII characters
 */
public record IdempotencyKey(MerchantId merchantId, Mode mode, String operation, String text)
        implements Comparable<IdempotencyKey> {
    private static final int LONGEST = 255;

    /**
     * Reads the header.
     *
     * @throws ProblemException if it is missing or not of the form
     */
    public static IdempotencyKey of(MerchantCaller caller, String operation, @Nullable String header) {
        if (header == null || header.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_MISSING, "Send an Idempotency-Key that is new for each payment.");
        }
        if (header.length() > LONGEST || header.chars().anyMatch(c -> c < 0x21 || c > 0x7e)) {
            throw new ProblemException(
                    ProblemCode.IDEMPOTENCY_KEY_INVALID, "An Idempotency-Key is 1 to 255 visible ASCII characters.");
        }
        return new IdempotencyKey(caller.merchantId(), caller.mode(), operation, header);
    }

    @Override
    public int compareTo(IdempotencyKey other) {
        int byMerchant = merchantId.compareTo(other.merchantId);
        if (byMerchant != 0) {
            return byMerchant;
        }
        int byText = text.compareTo(other.text);
        if (byText != 0) {
            return byText;
        }
        int byMode = mode.compareTo(other.mode);
        return byMode != 0 ? byMode : operation.compareTo(other.operation);
    }
}
