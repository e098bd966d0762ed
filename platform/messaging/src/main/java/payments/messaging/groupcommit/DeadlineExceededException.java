package payments.messaging.groupcommit;

/**
 * The deadline passed before the commit was confirmed. {@link Outcome#NOT_WRITTEN} if the item was still queued; if a
 * transaction with it was under way, {@link Outcome#UNKNOWN}: a retry with the same idempotency key resolves it.
 */
public final class DeadlineExceededException extends NotConfirmedException {
    private static final long serialVersionUID = 1L;

    DeadlineExceededException(String name, Outcome outcome) {
        super("the deadline of group commit " + name + " passed, outcome " + outcome, outcome);
    }
}
