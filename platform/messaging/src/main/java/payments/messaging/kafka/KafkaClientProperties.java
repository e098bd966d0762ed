package payments.messaging.kafka;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a service consumes.
 *
 * @param maxPollRecords most records of a poll, and so of a transaction; more means fewer transactions and more to repeat
 *     after a failure. Raise it for a service whose work per record is small
 * @param concurrency consumer threads for each listener; more than one only helps a service whose transactions don't
 *     touch the same rows
 */
@ConfigurationProperties("messaging.kafka")
record KafkaClientProperties(
        @DefaultValue("500") int maxPollRecords,
        @DefaultValue("1") int concurrency) {
    KafkaClientProperties {
        within("max-poll-records", maxPollRecords, 10_000);
        within("concurrency", concurrency, 64);
    }

    private static void within(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException("messaging.kafka." + name + " must be between 1 and " + most);
        }
    }
}
