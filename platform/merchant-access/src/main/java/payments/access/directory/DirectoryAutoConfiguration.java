package payments.access.directory;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.ConsumerFactory;
import payments.access.ApiKeyLookup;
import payments.events.Topics;

/** The directory, for services that do not know the keys themselves. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@ConditionalOnMissingBean(ApiKeyLookup.class)
class DirectoryAutoConfiguration {

    @Bean
    MerchantDirectory merchantDirectory() {
        return new MerchantDirectory();
    }

    @Bean
    DirectoryRecords merchantDirectoryRecords() {
        return new DirectoryRecords();
    }

    @Bean
    DirectoryReader merchantDirectoryReader(
            ConsumerFactory<?, ?> connection, MerchantDirectory directory, DirectoryRecords records) {
        return new DirectoryReader(Topics.MERCHANT_DIRECTORY, new DirectoryConsumers(connection), directory, records);
    }

    @Bean
    NewTopic merchantDirectoryTopic() {
        return TopicBuilder.name(Topics.MERCHANT_DIRECTORY)
                .partitions(1)
                .compact()
                .build();
    }

    /** Belongs into the readiness group, as {@code merchantDirectory}. */
    @Bean
    HealthIndicator merchantDirectoryHealthIndicator(MerchantDirectory directory) {
        return () -> directory.isComplete()
                ? Health.up().withDetail("merchants", directory.merchants()).build()
                : Health.outOfService()
                        .withDetail("reason", "not read in full yet")
                        .build();
    }

    @Bean
    MeterBinder merchantDirectoryMeters(MerchantDirectory directory, DirectoryRecords records) {
        return registry -> {
            Gauge.builder("merchant.directory.merchants", directory, MerchantDirectory::merchants)
                    .description("Merchants held in memory")
                    .register(registry);
            FunctionCounter.builder("merchant.directory.unreadable", records, DirectoryRecords::unreadable)
                    .description("Records that could not be read and were passed over")
                    .register(registry);
        };
    }
}
