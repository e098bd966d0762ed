package payments.verification.operation;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the worker of this process that there is work. Signals are not counted: one look finds all of it. */
@Component
public class Wakeups {
    private final Semaphore signal = new Semaphore(0);

    /** There may be something to do. Call it after the commit that makes it visible. */
    public void wake() {
        if (signal.availablePermits() == 0) {
            signal.release();
        }
    }

    void await(Duration longest) throws InterruptedException {
        if (signal.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
            signal.drainPermits();
        }
    }
}
