package payments.messaging.consumption;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.PlatformTransactionManager;

/** Offers {@link BatchConsumptions} to every service with a database and Kafka. */
@AutoConfiguration(
        after = {
            DataSourceTransactionManagerAutoConfiguration.class,
            KafkaAutoConfiguration.class,
            CompositeMeterRegistryAutoConfiguration.class
        },
        afterName = "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration")
@ConditionalOnBean(ProducerFactory.class)
@ConditionalOnSingleCandidate(PlatformTransactionManager.class)
@EnableConfigurationProperties(ConsumptionProperties.class)
class ConsumptionAutoConfiguration {
    @Bean
    DeadLetterProducer deadLetterProducer(ProducerFactory<String, byte[]> producers, ConsumptionProperties properties) {
        return new DeadLetterProducer(producers, properties.deadLetterTimeout());
    }

    @Bean
    BatchConsumptions batchConsumptions(
            PlatformTransactionManager transactionManager,
            DeadLetterProducer producer,
            MeterRegistry registry,
            ConsumptionProperties properties) {
        return new BatchConsumptions(transactionManager, producer, registry, properties);
    }
}
