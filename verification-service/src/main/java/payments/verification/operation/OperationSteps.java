package payments.verification.operation;

import org.springframework.stereotype.Component;
import payments.messaging.groupcommit.GroupCommit;
import payments.messaging.groupcommit.GroupCommits;
import payments.verification.operation.Step.Begin;

/** Takes steps. Hundreds of callers share a statement and a commit; each waits until its own step is durable. */
@Component
class OperationSteps implements AutoCloseable {
    private final GroupCommit<Begin, Boolean> begins;
    private final GroupCommit<Step, Boolean> ends;

    OperationSteps(GroupCommits commits, WorkProperties properties, WriteBegins begins, WriteEnds ends) {
        this.begins = commits.create(
                "attempts",
                properties.commits(),
                step -> step.operation().payment().id(),
                begins);
        this.ends = commits.create(
                "outcomes",
                properties.commits(),
                step -> step.operation().payment().id(),
                ends);
    }

    /**
     * Returns once the step is committed; false if another has the operation's lease, in which case nothing is changed.
     *
     * @throws RuntimeException if it is not known to be committed; the operation is then left to its next claimer
     */
    boolean take(Step step) {
        return step instanceof Begin begin ? begins.submit(begin) : ends.submit(step);
    }

    @Override
    public void close() {
        begins.close();
        ends.close();
    }
}
