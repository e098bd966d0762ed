package payments.messaging.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Sends records in their order. Closing it gives up at once what is not acknowledged, so that nothing is sent after the
 * leadership is lost. One thread's own.
 */
final class Publisher implements AutoCloseable {
    /**
     * A record that fails for the moment is retried by the producer itself for as long as it takes. If it were given up,
     * records behind it could be acknowledged before it is sent again, and a key's order would be lost.
     */
    private static final Map<String, Object> SETTINGS = Map.of(
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.RETRIES_CONFIG,
            Integer.MAX_VALUE,
            // With several requests in flight, a partition so new that the broker refuses the first one but accepts the
            // second has its sequence out of order, and the first fails with that until the delivery time-out: never.
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            // Only finding the leader of a topic blocks; short, so that an absent broker does not hold up a stop.
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            2_000,
            // Rows arrive in batches already; the little wait fills the requests when they do, and nobody waits for
            // them.
            ProducerConfig.LINGER_MS_CONFIG,
            2,
            // A topic that takes less than this in one batch makes the producer split refused batches for ever.
            ProducerConfig.BATCH_SIZE_CONFIG,
            128 * 1024,
            ProducerConfig.COMPRESSION_TYPE_CONFIG,
            "lz4");

    private final Producer<String, byte[]> producer;

    Publisher(ProducerFactory<String, byte[]> producers) {
        // Not from the factory itself: it shares its producer, and a shared one can't be given up at once.
        Map<String, Object> settings = new HashMap<>(producers.getConfigurationProperties());
        settings.putAll(SETTINGS);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** Sends in order until one fails right away; the rest is not sent then, and missing from the result. */
    List<Future<RecordMetadata>> send(List<PendingMessage> messages) {
        List<Future<RecordMetadata>> sent = new ArrayList<>(messages.size());
        for (PendingMessage each : messages) {
            Future<RecordMetadata> acknowledgment = producer.send(toRecord(each.message()));
            sent.add(acknowledgment);
            if (acknowledgment.state() == Future.State.FAILED) {
                break;
            }
        }
        return sent;
    }

    private static ProducerRecord<String, byte[]> toRecord(OutboxMessage message) {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(message.topic(), message.key(), message.value());
        message.headers().forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** Why the broker will never take the record, for the record's own sake; empty if the failure may pass. */
    static Optional<String> refusal(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException _, RecordBatchTooLargeException _ -> Optional.of("record_too_large");
            case InvalidTopicException _ -> Optional.of("invalid_topic");
            case TopicAuthorizationException _ -> Optional.of("topic_not_authorized");
            case SerializationException _ -> Optional.of("not_serializable");
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
