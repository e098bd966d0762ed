package payments.messaging.groupcommit;

/** The item was not confirmed as written, for no fault of its own: it may be submitted again. */
public abstract sealed class NotConfirmedException extends RuntimeException
        permits QueueFullException, DeadlineExceededException, GroupCommitClosedException, WaitInterruptedException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    NotConfirmedException(String message, Outcome outcome) {
        // Thrown in masses under overload, and where it was thrown says nothing: no stack trace.
        super(message, null, false, false);
        this.outcome = outcome;
    }

    public Outcome outcome() {
        return outcome;
    }
}
