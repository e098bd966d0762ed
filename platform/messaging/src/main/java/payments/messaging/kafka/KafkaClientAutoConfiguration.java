package payments.messaging.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaConsumerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.DefaultKafkaProducerFactoryCustomizer;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.listener.BatchAcknowledgingConsumerAwareMessageListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.adapter.BatchMessagingMessageListenerAdapter;
import org.springframework.util.backoff.FixedBackOff;

/**
 * The clients. Where the cluster is and how to log in comes from {@code spring.kafka.*}; what the guarantees rest on is
 * set here and can't be configured away.
 */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({KafkaClientProperties.class, KafkaProperties.class})
class KafkaClientAutoConfiguration {
    // How soon clients find a topic that did not exist when they first asked, and a broker that has come back.
    private static final int METADATA_MAX_AGE_MILLIS = 5_000;
    private static final int RECONNECT_BACKOFF_MAX_MILLIS = 1_000;
    private static final long POLL_TIMEOUT_MILLIS = 100;

    @Bean
    ProducerFactory<String, byte[]> kafkaProducerFactory(
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            ObjectProvider<DefaultKafkaProducerFactoryCustomizer> customizers) {
        Map<String, Object> settings = new HashMap<>(properties.buildProducerProperties());
        connect(settings, connection.getProducer());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        var factory = new DefaultKafkaProducerFactory<>(settings, new StringSerializer(), new ByteArraySerializer());
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    /** Takes the place of Spring Boot's, which asks for a factory of Objects and would end the start without one. */
    @Bean
    KafkaTemplate<String, byte[]> kafkaTemplate(ProducerFactory<String, byte[]> producers) {
        return new KafkaTemplate<>(producers);
    }

    /** The customizers are Spring Boot's: they bind the clients' own meters, a consumer's lag among them. */
    @Bean
    ConsumerFactory<String, byte[]> kafkaConsumerFactory(
            KafkaProperties properties,
            KafkaConnectionDetails connection,
            KafkaClientProperties own,
            ObjectProvider<DefaultKafkaConsumerFactoryCustomizer> customizers) {
        Map<String, Object> settings = new HashMap<>(properties.buildConsumerProperties());
        connect(settings, connection.getConsumer());
        settings.put(ConsumerConfig.GROUP_PROTOCOL_CONFIG, "consumer");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // A group that is new, or was away longer than offsets are kept, must not skip what it has never seen.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, own.maxPollRecords());
        var factory =
                new DefaultKafkaConsumerFactory<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        customizers.orderedStream().forEach(customizer -> customizer.customize(factory));
        return factory;
    }

    @Bean
    ConcurrentKafkaListenerContainerFactory<String, byte[]> kafkaListenerContainerFactory(
            ConsumerFactory<String, byte[]> consumers, KafkaClientProperties properties) {
        var factory = new ConcurrentKafkaListenerContainerFactory<String, byte[]>();
        factory.setConsumerFactory(consumers);
        factory.setConcurrency(properties.concurrency());
        factory.setBatchListener(true);
        factory.getContainerProperties().setAckMode(AckMode.MANUAL);
        factory.getContainerProperties().setMissingTopicsFatal(false);
        // A paused container polls in vain for all of this time before it looks whether the pause is over.
        factory.getContainerProperties().setPollTimeout(POLL_TIMEOUT_MILLIS);
        factory.getContainerProperties()
                .setShutdownTimeout(Duration.ofSeconds(20).toMillis());
        // Listeners handle their failures themselves; what they could not even report is tried again, never skipped.
        factory.setCommonErrorHandler(
                new DefaultErrorHandler(new FixedBackOff(1_000, FixedBackOff.UNLIMITED_ATTEMPTS)));
        factory.setContainerCustomizer(container -> withoutSeeking(container.getContainerProperties()));
        return factory;
    }

    /**
     * Hides that Spring's adapters can seek, which nobody here does. For those who can, the container asks for the position
     * of each partition while it is being assigned; with {@code group.protocol=consumer} the answer may not come before the
     * assignment is over, and then the partitions stand still for a minute.
     */
    private static void withoutSeeking(ContainerProperties properties) {
        if (properties.getMessageListener() instanceof BatchMessagingMessageListenerAdapter<?, ?> adapter) {
            properties.setMessageListener(plain(adapter));
        }
    }

    @SuppressWarnings("UnnecessaryMethodReference") // the adapter itself is what is to be hidden
    private static <K, V> BatchAcknowledgingConsumerAwareMessageListener<K, V> plain(
            BatchMessagingMessageListenerAdapter<K, V> adapter) {
        return adapter::onMessage;
    }

    @Bean
    KafkaAdmin kafkaAdmin(KafkaProperties properties, KafkaConnectionDetails connection) {
        Map<String, Object> settings = new HashMap<>(properties.buildAdminProperties());
        connect(settings, connection.getAdmin());
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        KafkaAdmin admin = new KafkaAdmin(settings);
        admin.setAutoCreate(false); // it would hold up the start for as long as the broker is away
        admin.setOperationTimeout(5);
        admin.setFatalIfBrokerNotAvailable(true); // tells TopicCreation to try again
        return admin;
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin) {
        return new TopicCreation(admin);
    }

    private static void connect(Map<String, Object> settings, KafkaConnectionDetails.Configuration connection) {
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, connection.getBootstrapServers());
        String securityProtocol = connection.getSecurityProtocol();
        if (securityProtocol != null) {
            settings.put(CommonClientConfigs.SECURITY_PROTOCOL_CONFIG, securityProtocol);
        }
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, METADATA_MAX_AGE_MILLIS);
        settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, RECONNECT_BACKOFF_MAX_MILLIS);
    }
}
