package payments.messaging.groupcommit;

/** This instance is shutting down and accepted no further item. */
public final class GroupCommitClosedException extends NotConfirmedException {
    private static final long serialVersionUID = 1L;

    GroupCommitClosedException(String name) {
        super("group commit " + name + " is closed", Outcome.NOT_WRITTEN);
    }
}
