package payments.notification.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are made.
 *
 * @param allowPrivateAddresses whether endpoints may be on private, loopback and other special addresses; for local use
 * @param maxInFlight attempts under way in this process, at most
 * @param maxInFlightPerEndpoint attempts under way for one endpoint, at most; fewer after failures
 * @param connectTimeout for the TCP and TLS handshakes
 * @param timeout for a whole attempt, from the name's resolution to the end of the answer
 * @param lease after which an attempt that was not recorded is held to have died with its process, and so how long its webhook
 *     waits after a crash; at least 15 s longer than the timeout
 * @param pollInterval longest time until due retries, and deliveries left by other instances, are found
 */
@ConfigurationProperties("payments.notification.delivery")
record DeliveryProperties(
        @DefaultValue("false") boolean allowPrivateAddresses,
        @DefaultValue("2048") int maxInFlight,
        @DefaultValue("64") int maxInFlightPerEndpoint,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("500ms") Duration pollInterval) {
    /** What recording an attempt may take after it has ended: the deadline of the group commit, and slack. */
    private static final Duration RECORDING = Duration.ofSeconds(15);

    DeliveryProperties {
        require(maxInFlight >= 1 && maxInFlight <= 20_000, "max-in-flight must be 1 to 20000");
        require(
                maxInFlightPerEndpoint >= 1 && maxInFlightPerEndpoint <= maxInFlight,
                "max-in-flight-per-endpoint must be 1 to max-in-flight");
        require(isPositive(connectTimeout), "connect-timeout must be positive");
        require(timeout.compareTo(connectTimeout) >= 0, "timeout must be at least connect-timeout");
        require(
                lease.compareTo(timeout.plus(RECORDING)) >= 0,
                "lease must be at least " + RECORDING.toSeconds() + " s longer than timeout");
        require(isPositive(pollInterval), "poll-interval must be positive");
    }

    private static boolean isPositive(Duration duration) {
        return duration.compareTo(Duration.ofMillis(1)) >= 0;
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException("payments.notification.delivery." + message);
        }
    }
}
