package payments.messaging.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the outbox is relayed. The defaults fit; rarely touched.
 *
 * @param enabled false for a service that publishes nothing
 * @param maxPending rows at which {@link OutboxBacklog#isFull} tells the service to refuse new work. Two million rows of
 *     1.5 KiB are 3 GiB of disk and, at 1,000 payments/s, half an hour without Kafka
 * @param batch most records sent before their acknowledgments are awaited; a thousand of them fit the producer's buffer
 *     many times over, and one round trip for each thousand is not what limits the throughput
 * @param poll longest time until rows of another instance are found; those of this instance wake the relay at once
 * @param takeOver how often an instance that does not relay tries to become the one that does
 */
@ConfigurationProperties("messaging.outbox")
record OutboxProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("2000000") long maxPending,
        @DefaultValue("1000") int batch,
        @DefaultValue("250ms") Duration poll,
        @DefaultValue("1s") Duration takeOver) {
    OutboxProperties {
        if (maxPending < 1) {
            throw new IllegalArgumentException("messaging.outbox.max-pending must be at least 1");
        }
        if (batch < 1 || batch > 10_000) {
            throw new IllegalArgumentException("messaging.outbox.batch must be between 1 and 10000");
        }
        within("poll", poll);
        within("take-over", takeOver);
    }

    private static void within(String name, Duration value) {
        if (value.toMillis() < 1 || value.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("messaging.outbox." + name + " must be between 1 ms and 1 min");
        }
    }
}
