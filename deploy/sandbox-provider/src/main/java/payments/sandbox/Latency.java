package payments.sandbox;

import java.time.Duration;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** How long a third party takes to answer. Thread-safe. */
enum Latency {
    NONE {
        @Override
        Duration next(RandomGenerator random) {
            return Duration.ZERO;
        }
    },

    /**
     * Log-normal with a median of 120 ms and a 99th percentile of 380 ms, as card authorizations are spread: sigma is
     * ln(380/120) divided by 2.326, the 99th percentile of the standard normal distribution.
     */
    LOGNORMAL {
        @Override
        Duration next(RandomGenerator random) {
            double millis = MEDIAN_MILLIS * Math.exp(SIGMA * random.nextGaussian());
            return Duration.ofNanos((long) (millis * 1_000_000));
        }
    };

    private static final double MEDIAN_MILLIS = 120;
    private static final double SIGMA = Math.log(380 / MEDIAN_MILLIS) / 2.326;

    abstract Duration next(RandomGenerator random);

    /** @throws IllegalArgumentException naming what is possible */
    static Latency of(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "none" -> NONE;
            case "lognormal" -> LOGNORMAL;
            default -> throw new IllegalArgumentException("--latency is none or lognormal");
        };
    }
}
