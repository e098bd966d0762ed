package payments.notification.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When an attempt follows on one that failed: three and a half days in all, tight at first for a restart, wide later for an
 * outage. Each delay varies by a fifth either way, so that what failed together does not come back together.
 *
 * @param scale multiplies every delay
 */
record RetrySchedule(double scale) {
    /** Before the first attempt, the second, and so on. */
    private static final List<Duration> DELAYS = List.of(
            Duration.ZERO,
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double JITTER = 0.2;

    /** Attempts before a delivery has failed for good. */
    static final int ATTEMPTS = DELAYS.size();

    /**
     * The delay before the next attempt; empty if there is none.
     *
     * @param failed attempts so far, 1 or more
     * @param random at least 0 and less than 1; 0.5 is no jitter
     */
    Optional<Duration> delayAfter(int failed, double random) {
        if (failed >= ATTEMPTS) {
            return Optional.empty();
        }
        double factor = scale * (1 + JITTER * (2 * random - 1));
        return Optional.of(Duration.ofMillis(Math.round(DELAYS.get(failed).toMillis() * factor)));
    }
}
