package payments.messaging.consumption;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/** A producer of their own: dead letters don't queue behind others, and what they promise hangs on no other setting. */
final class DeadLetterProducer implements AutoCloseable {
    private final KafkaTemplate<String, byte[]> kafka;

    /** @param timeout of a record; half of it for finding the topic's leader, where the caller's thread waits */
    DeadLetterProducer(ProducerFactory<String, byte[]> producers, Duration timeout) {
        kafka = new KafkaTemplate<>(producers, settings(Math.toIntExact(timeout.toMillis())));
        // Spring's default logs keys and contents; what goes wrong is reported by the one who asked.
        kafka.setProducerListener(new ProducerListener<>() {});
    }

    CompletableFuture<?> send(ProducerRecord<String, byte[]> letter) {
        return kafka.send(letter);
    }

    @Override
    public void close() {
        kafka.destroy();
    }

    private static Map<String, Object> settings(int timeoutMillis) {
        return Map.of(
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.LINGER_MS_CONFIG,
                0,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                timeoutMillis / 2,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                timeoutMillis / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                timeoutMillis,
                ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
                DeadLetterTopics.LARGEST_RECORD_BYTES);
    }
}
