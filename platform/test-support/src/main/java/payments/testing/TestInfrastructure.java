package payments.testing;

import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Connects a Spring context to the shared servers: the service as its application role, Flyway as the schema's owner. */
@Configuration(proxyBeanMethods = false)
class TestInfrastructure {
    @Bean
    TestDatabase testDatabase(Environment environment) {
        return TestPostgres.shared().newDatabase(environment.getRequiredProperty(IntegrationTestCustomizer.DATABASE));
    }

    @Bean
    TestKafka testKafka() {
        return TestKafka.shared();
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(InContainers.class)
    static class ContainerConnections {
        @Bean
        @ServiceConnection
        KafkaContainer kafkaContainer() {
            return Containers.sharedKafka();
        }

        @Bean
        @ServiceConnection(type = JdbcConnectionDetails.class)
        PostgreSQLContainer applicationDatabase(TestDatabase database) {
            return Containers.view(database, database.application());
        }

        @Bean
        @ServiceConnection(type = FlywayConnectionDetails.class)
        PostgreSQLContainer ownerDatabase(TestDatabase database) {
            return Containers.view(database, database.owner());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(BesideTheTest.class)
    static class EmbeddedConnections {
        @Bean
        KafkaConnectionDetails kafkaConnectionDetails(TestKafka kafka) {
            return new EmbeddedConnection.Kafka(kafka);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(TestDatabase database) {
            return new EmbeddedConnection.Application(database);
        }

        @Bean
        FlywayConnectionDetails flywayConnectionDetails(TestDatabase database) {
            return new EmbeddedConnection.Owner(database);
        }
    }

    static final class InContainers implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Infrastructure.chosen() == Infrastructure.CONTAINERS;
        }
    }

    static final class BesideTheTest implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Infrastructure.chosen() == Infrastructure.EMBEDDED;
        }
    }
}
