package payments.testing;

import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * The servers in Docker, one container each for the whole JVM. A Spring context that ends stops the containers it knows,
 * so what the contexts see are views whose end means nothing; the containers end with the JVM, even where there is no
 * Ryuk to see to it.
 */
final class Containers {
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final String KAFKA_IMAGE = "apache/kafka:4.2.1";

    private Containers() {}

    static TestPostgres postgres() {
        PostgreSQLContainer container = new PostgreSQLContainer(POSTGRES_IMAGE)
                .withUsername("postgres")
                .withPassword("postgres")
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "max_connections=200");
        container.start();
        Runtime.getRuntime().addShutdownHook(new Thread(container::stop, "stop-postgres"));
        return new TestPostgres(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                container.getUsername(),
                container.getPassword());
    }

    static TestKafka kafka() {
        return new TestKafka(sharedKafka().getBootstrapServers());
    }

    static KafkaContainer sharedKafka() {
        return SharedKafka.CONTAINER;
    }

    /** The database as a container that Spring Boot can connect to with the role's rights. */
    static PostgreSQLContainer view(TestDatabase database, String role) {
        return new DatabaseView(database, role);
    }

    private static final class SharedKafka extends KafkaContainer {
        static final SharedKafka CONTAINER = new SharedKafka();

        private SharedKafka() {
            super(KAFKA_IMAGE);
            withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
            withEnv("KAFKA_GROUP_CONSUMER_HEARTBEAT_INTERVAL_MS", "1000");
            withEnv("KAFKA_GROUP_CONSUMER_MIN_HEARTBEAT_INTERVAL_MS", "500");
            start();
            Runtime.getRuntime().addShutdownHook(new Thread(super::stop, "stop-kafka"));
        }

        @Override
        public void stop() {}
    }

    private static final class DatabaseView extends PostgreSQLContainer {
        private final TestDatabase database;
        private final String role;

        DatabaseView(TestDatabase database, String role) {
            super(POSTGRES_IMAGE);
            this.database = database;
            this.role = role;
        }

        @Override
        public void start() {}

        @Override
        public void stop() {}

        @Override
        public boolean isRunning() {
            return true;
        }

        @Override
        public String getJdbcUrl() {
            return database.jdbcUrl();
        }

        @Override
        public String getUsername() {
            return role;
        }

        @Override
        public String getPassword() {
            return database.password();
        }
    }
}
