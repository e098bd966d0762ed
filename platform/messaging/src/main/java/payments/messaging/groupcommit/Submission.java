package payments.messaging.groupcommit;

import static payments.messaging.groupcommit.Outcome.NOT_WRITTEN;
import static payments.messaging.groupcommit.Outcome.UNKNOWN;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One caller's item on its way. The caller waits in {@link #await}; a committer claims it and settles it. */
final class Submission<K, T, R> {
    private enum Stage {
        QUEUED,
        CLAIMED,
        ABANDONED,
        WRITTEN,
        FAILED
    }

    private final K key;
    private final T item;
    private final Thread caller = Thread.currentThread();
    private final long submitted = System.nanoTime();
    private final long patience;
    private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.QUEUED);

    /** The next one of the same key, which waits for this one. Guarded by the queue's lock. */
    @Nullable
    Submission<K, T, R> successor;

    // Both written before the stage that says so, hence visible to whoever has read that stage.
    private @Nullable R result;
    private @Nullable Throwable failure;

    Submission(K key, T item, Duration patience) {
        this.key = Objects.requireNonNull(key);
        this.item = item;
        this.patience = patience.toNanos();
    }

    K key() {
        return key;
    }

    T item() {
        return item;
    }

    /** Nanoseconds since the caller submitted it. */
    long age() {
        return System.nanoTime() - submitted;
    }

    boolean isExpired() {
        return age() >= patience;
    }

    /** False if the caller has gone: then it was told "not written", and so it must stay. */
    boolean claim() {
        return stage.compareAndSet(Stage.QUEUED, Stage.CLAIMED);
    }

    void written(R result) {
        this.result = result;
        settle(Stage.WRITTEN);
    }

    void failed(Throwable failure) {
        this.failure = failure;
        settle(Stage.FAILED);
    }

    R await(String name) {
        while (!isSettled()) {
            if (Thread.currentThread().isInterrupted()) {
                throw leave(outcome -> new WaitInterruptedException(name, outcome));
            }
            if (isExpired()) {
                throw leave(outcome -> new DeadlineExceededException(name, outcome));
            }
            LockSupport.parkNanos(this, patience - age());
        }
        return answer();
    }

    private NotConfirmedException leave(Function<Outcome, NotConfirmedException> exception) {
        boolean stillQueued = stage.compareAndSet(Stage.QUEUED, Stage.ABANDONED);
        return exception.apply(stillQueued ? NOT_WRITTEN : UNKNOWN);
    }

    private boolean isSettled() {
        Stage current = stage.get();
        return current == Stage.WRITTEN || current == Stage.FAILED;
    }

    private void settle(Stage end) {
        stage.set(end);
        LockSupport.unpark(caller);
    }

    private R answer() {
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        return Objects.requireNonNull(result);
    }
}
