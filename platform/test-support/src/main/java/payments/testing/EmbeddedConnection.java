package payments.testing;

import java.util.List;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** Spring Boot's view of the embedded servers. */
final class EmbeddedConnection {
    private EmbeddedConnection() {}

    record Kafka(TestKafka kafka) implements KafkaConnectionDetails {
        @Override
        public List<String> getBootstrapServers() {
            return List.of(kafka.bootstrapServers());
        }
    }

    record Application(TestDatabase database) implements JdbcConnectionDetails {
        @Override
        public String getUsername() {
            return database.application();
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }
    }

    record Owner(TestDatabase database) implements FlywayConnectionDetails {
        @Override
        public String getUsername() {
            return database.owner();
        }

        @Override
        public String getPassword() {
            return database.password();
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }
    }
}
