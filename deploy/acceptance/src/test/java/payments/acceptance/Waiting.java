package payments.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.awaitility.core.ConditionFactory;

/** How long a journey waits for what the platform does by itself. */
final class Waiting {
    private Waiting() {}

    /** Long enough for a service that was killed to come back and catch up on a busy machine. */
    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90))
                .pollDelay(Duration.ZERO) // mostly it has happened already, and hundreds of payments are asked about
                .pollInterval(Duration.ofMillis(100));
    }

    /** The value once there is one. */
    static <T> T forValue(Callable<Optional<T>> value) {
        return Objects.requireNonNull(patiently().until(value, Optional::isPresent))
                .orElseThrow();
    }
}
