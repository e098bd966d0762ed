package payments.verification.risk;

import java.util.List;
import java.util.Optional;

/** What the checks together mean: one no is a no. */
public final class RiskVerdict {
    private RiskVerdict() {}

    /** The decline code of the first check that says no; empty if the payment goes on. */
    public static Optional<String> declineCode(List<CheckResult> results) {
        return results.stream()
                .filter(result -> result.decision() == RiskDecision.DECLINE)
                .sorted(RiskVerdict::answersFirst)
                .map(CheckResult::declineCode)
                .findFirst();
    }

    // What a check has really said tells the merchant more than that another one was silent.
    private static int answersFirst(CheckResult one, CheckResult other) {
        return one.source().compareTo(other.source());
    }
}
