package payments.verification.operation;

import java.time.Duration;

/** A change of an operation that is written under its lease, together with what was learnt before it. */
sealed interface Step {
    Operation operation();

    Findings findings();

    /** An attempt is claimed; the next thing to happen is that it is sent. */
    record Begin(Operation operation, Findings findings, Attempt attempt) implements Step {}

    /** The operation has its result, which is told to the world. */
    record Finish(Operation operation, Findings findings, OperationResult result) implements Step {}

    /** The operation waits, without a lease. */
    record Park(Operation operation, Findings findings, OperationStatus status, Duration delay) implements Step {}
}
