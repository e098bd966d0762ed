package payments.verification.operation;

import java.util.List;
import java.util.Optional;
import payments.events.OperationId;
import payments.verification.risk.CheckResult;

/** What was learnt of an operation and is to be written with the next step. */
record Findings(OperationId operation, List<CheckResult> checks, Optional<Ended> ended) {

    /** @param byInquiry false if the call itself told */
    record Ended(int number, AttemptEnd end, boolean byInquiry) {}

    static Findings none(OperationId operation) {
        return new Findings(operation, List.of(), Optional.empty());
    }

    static Findings checked(OperationId operation, List<CheckResult> checks) {
        return new Findings(operation, List.copyOf(checks), Optional.empty());
    }

    static Findings called(OperationId operation, int attempt, AttemptEnd end) {
        return new Findings(operation, List.of(), Optional.of(new Ended(attempt, end, false)));
    }

    static Findings inquired(OperationId operation, int attempt, AttemptEnd end) {
        return new Findings(operation, List.of(), Optional.of(new Ended(attempt, end, true)));
    }
}
