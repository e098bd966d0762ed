package payments.messaging.wakeup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WakeUpTest {
    private static final Duration LONG = Duration.ofMinutes(10);

    private final WakeUp wakeUp = new WakeUp();

    @Test
    void aSignalWakesTheSleeper() throws Exception {
        CompletableFuture<Void> awake = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            await(LONG);
            awake.complete(null);
        });

        wakeUp.signal();

        awake.get(10, TimeUnit.SECONDS);
    }

    @Test
    void aSignalThatCameBeforeIsNotLost() {
        wakeUp.signal();

        assertThat(await(LONG)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void manySignalsWakeOnce() {
        wakeUp.signal();
        wakeUp.signal();
        wakeUp.signal();
        await(LONG);

        assertThat(await(Duration.ofMillis(50))).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void withoutASignalItIsBackAfterTheLimit() {
        assertThat(await(Duration.ofMillis(50))).isBetween(Duration.ofMillis(50), Duration.ofSeconds(10));
    }

    private Duration await(Duration limit) {
        long start = System.nanoTime();
        try {
            wakeUp.await(limit);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
