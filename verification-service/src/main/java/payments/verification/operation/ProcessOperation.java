package payments.verification.operation;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import payments.verification.operation.OperationResult.DeclinedByRisk;
import payments.verification.operation.Step.Finish;
import payments.verification.risk.CheckResult;
import payments.verification.risk.RiskChecks;
import payments.verification.risk.RiskVerdict;

/**
 * Takes a claimed operation as far as it can go now: to its result, or to where it waits. An attempt whose end nobody
 * knows is asked about before anything else; risk checks come once, before the first attempt.
 */
@Component
class ProcessOperation {
    private final RiskChecks risk;
    private final SendCharge send;
    private final ResolveAttempt resolve;
    private final OperationSteps steps;

    ProcessOperation(RiskChecks risk, SendCharge send, ResolveAttempt resolve, OperationSteps steps) {
        this.risk = risk;
        this.send = send;
        this.resolve = resolve;
        this.steps = steps;
    }

    /** Blocks through remote calls and commits; holds no database connection during the former. */
    void process(Operation operation) {
        Optional<Attempt> undecided = operation.attempts().undecided();
        if (undecided.isPresent()) {
            resolve.ask(operation, undecided.get());
        } else if (operation.checked()) {
            send.send(operation, Findings.none(operation.id()));
        } else {
            check(operation);
        }
    }

    private void check(Operation operation) {
        List<CheckResult> results = risk.run(operation.payment(), operation.headers());
        Findings findings = Findings.checked(operation.id(), results);
        RiskVerdict.declineCode(results)
                .ifPresentOrElse(
                        code -> steps.take(new Finish(operation, findings, new DeclinedByRisk(code))),
                        () -> send.send(operation, findings));
    }
}
