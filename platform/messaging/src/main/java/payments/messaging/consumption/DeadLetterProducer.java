package payments.messaging.consumption;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;

/** A producer of their own: dead letters don't queue behind others, and what they promise hangs on no other setting. */
final class DeadLetterProducer implements AutoCloseable {
    private final KafkaTemplate<String, byte[]> kafka;

    /** @param timeout of a record; half of it for finding the topic's leader, where the caller's thread waits */
    @SuppressWarnings("unchecked") // the serializers are overridden with ones of these types
    DeadLetterProducer(ProducerFactory<?, ?> producers, Duration timeout) {
        kafka = new KafkaTemplate<>(
                (ProducerFactory<String, byte[]>) producers, settings(Math.toIntExact(timeout.toMillis())));
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
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                StringSerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
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
