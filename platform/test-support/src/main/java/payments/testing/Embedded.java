package payments.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** The servers beside the test: PostgreSQL as a child process, Kafka in this JVM. */
final class Embedded {
    private Embedded() {}

    // Closed by its own shutdown hook; it lives as long as the JVM.
    static TestPostgres postgres() {
        try {
            @SuppressWarnings("resource")
            EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
            return new TestPostgres("localhost", postgres.getPort(), "postgres", "postgres");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestKafka kafka() {
        EmbeddedKafkaKraftBroker broker = new EmbeddedKafkaKraftBroker(1, 1);
        broker.brokerProperty("auto.create.topics.enable", "false");
        broker.brokerProperty("offsets.topic.num.partitions", "1");
        broker.brokerProperty("transaction.state.log.num.partitions", "1");
        broker.brokerProperty("group.initial.rebalance.delay.ms", "0");
        broker.brokerProperty("group.consumer.heartbeat.interval.ms", "1000");
        broker.brokerProperty("group.consumer.min.heartbeat.interval.ms", "500");
        broker.afterPropertiesSet();
        Runtime.getRuntime().addShutdownHook(new Thread(broker::destroy, "stop-kafka"));
        return new TestKafka(broker.getBrokersAsString());
    }
}
