package payments.messaging.wakeup;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells a thread that looks for rows of its database that there may be some. Signals are not counted: one look finds all
 * that was committed before it. Thread-safe.
 */
public final class WakeUp {
    private final Semaphore signals = new Semaphore(0);

    /** To be called after the commit that makes the rows visible. */
    public void signal() {
        // Losing the race against another signal is fine: one of them is enough.
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Returns at the next signal, at one that came since the last call, or after the limit. */
    public void await(Duration limit) throws InterruptedException {
        if (signals.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
            signals.drainPermits();
        }
    }
}
