package payments.messaging.groupcommit;

/** The waiting thread was interrupted; its interrupt status is kept. */
public final class WaitInterruptedException extends NotConfirmedException {
    private static final long serialVersionUID = 1L;

    WaitInterruptedException(String name, Outcome outcome) {
        super("interrupted while waiting for group commit " + name + ", outcome " + outcome, outcome);
    }
}
