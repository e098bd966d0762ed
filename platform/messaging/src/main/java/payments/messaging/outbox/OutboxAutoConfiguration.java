package payments.messaging.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.kafka.core.ProducerFactory;

/** Offers {@link Outbox} and {@link OutboxBacklog} to every service with a database and Kafka, and relays. */
@AutoConfiguration(
        after = {
            JdbcTemplateAutoConfiguration.class,
            KafkaAutoConfiguration.class,
            CompositeMeterRegistryAutoConfiguration.class
        },
        afterName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnBean(JdbcOperations.class)
@ConditionalOnBooleanProperty(name = "messaging.outbox.enabled", matchIfMissing = true)
@EnableConfigurationProperties(OutboxProperties.class)
class OutboxAutoConfiguration {
    @Bean
    Outbox outbox(JdbcOperations jdbc) {
        return new Outbox(jdbc);
    }

    @Bean
    OutboxBacklog outboxBacklog(JdbcOperations jdbc, OutboxProperties properties) {
        return new OutboxBacklog(jdbc, properties.maxPending());
    }

    @Bean
    OutboxMetrics outboxMetrics(MeterRegistry registry, OutboxBacklog backlog) {
        return new OutboxMetrics(registry, backlog);
    }

    @Bean
    OutboxRelay outboxRelay(
            DataSource dataSource,
            ProducerFactory<String, byte[]> producers,
            OutboxProperties properties,
            Outbox outbox,
            OutboxMetrics metrics) {
        return new OutboxRelay(dataSource, producers, properties, outbox.committed(), metrics);
    }
}
