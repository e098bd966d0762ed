package payments.messaging.outbox;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;

/** What one instance of a service has of the outbox, with a connection pool and a relay of its own. */
final class ServiceInstance implements AutoCloseable {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final HikariDataSource dataSource;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final OutboxBacklog backlog;
    private final OutboxRelay relay;

    /** @param takeOver how long it waits before it tries to lead, again */
    ServiceInstance(TestDatabase database, Duration takeOver, long maxPending) {
        OutboxProperties properties = new OutboxProperties(true, maxPending, 1_000, Duration.ofMillis(250), takeOver);
        dataSource = pool(database);
        jdbc = new JdbcTemplate(dataSource);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        outbox = new Outbox(jdbc);
        backlog = new OutboxBacklog(jdbc, maxPending);
        relay = new OutboxRelay(
                dataSource, producers(), properties, outbox.committed(), new OutboxMetrics(registry, backlog));
    }

    private static HikariDataSource pool(TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(database.applicationDataSource());
        config.setConnectionTimeout(Duration.ofSeconds(2).toMillis());
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    private static DefaultKafkaProducerFactory<String, byte[]> producers() {
        return new DefaultKafkaProducerFactory<>(
                Map.of("bootstrap.servers", TestKafka.shared().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    Outbox outbox() {
        return outbox;
    }

    OutboxBacklog backlog() {
        return backlog;
    }

    OutboxRelay relay() {
        return relay;
    }

    void append(OutboxMessage... messages) {
        inTransaction(_ -> outbox.append(List.of(messages)));
    }

    void inTransaction(Consumer<JdbcTemplate> work) {
        transactions.executeWithoutResult(_ -> work.accept(jdbc));
    }

    /** Records this instance has relayed. */
    double published() {
        return registry.get("outbox.published").counter().count();
    }

    double parked() {
        return registry.get("outbox.parked").counter().count();
    }

    @Override
    public void close() {
        relay.stop();
        backlog.stop();
        dataSource.close();
    }
}
