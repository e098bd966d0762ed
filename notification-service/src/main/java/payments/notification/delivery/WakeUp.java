package payments.notification.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Many signals wake one sleeper once. Thread-safe. */
@Component
class WakeUp {
    private final Semaphore signals = new Semaphore(0);

    void signal() {
        // Losing the race against another signal is fine: one of them is enough.
        if (signals.availablePermits() == 0) {
            signals.release();
        }
    }

    /** Returns at the next signal, at one that came since the last call, or after the limit. */
    void await(Duration limit) throws InterruptedException {
        signals.tryAcquire(limit.toMillis(), TimeUnit.MILLISECONDS);
        signals.drainPermits();
    }
}
