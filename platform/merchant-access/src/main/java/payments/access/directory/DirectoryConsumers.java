package payments.access.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Consumers of the directory: connected as the service's others are, but in no group, since every instance reads
 * everything and none ever commits.
 */
final class DirectoryConsumers implements Supplier<Consumer<String, byte[]>> {
    private final Map<String, Object> properties;

    DirectoryConsumers(ConsumerFactory<?, ?> connection) {
        properties = new HashMap<>(connection.getConfigurationProperties());
        properties.keySet().removeIf(name -> name.startsWith("group."));
        properties.put(ConsumerConfig.CLIENT_ID_CONFIG, "merchant-directory");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        // A topic that the broker makes up would not be compacted.
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    }

    @Override
    public Consumer<String, byte[]> get() {
        return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
