package payments.messaging.groupcommit;

/** As many items wait as may. The item was not accepted; a caller over HTTP answers 503 with {@code Retry-After}. */
public final class QueueFullException extends NotConfirmedException {
    private static final long serialVersionUID = 1L;

    QueueFullException(String name, int capacity) {
        super("group commit " + name + " is full: " + capacity + " items wait", Outcome.NOT_WRITTEN);
    }
}
