package payments.verification.risk;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one check came to.
 *
 * @param score as the check gave it, null if it gave none
 */
public record CheckResult(
        RiskCheck check,
        RiskDecision decision,
        Source source,
        @Nullable BigDecimal score,
        Duration took) {

    /** Said by the check itself, or by the policy for a check that does not answer. */
    public enum Source {
        ANSWER,
        POLICY
    }

    /** For the merchant's eyes; a decline for want of an answer does not accuse the payer. */
    public String declineCode() {
        return source == Source.ANSWER ? check.declineCode() : "risk_check_unavailable";
    }
}
