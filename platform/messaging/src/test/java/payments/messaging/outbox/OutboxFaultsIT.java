package payments.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import payments.testing.TestKafka;

/** Proves that nothing is lost and the order is kept while relays and their sessions come and go. */
class OutboxFaultsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofMillis(100);
    private static final long MANY = 1_000_000;
    private static final int TRANSACTIONS = 3_000;

    private final String topic = "outbox-" + UUID.randomUUID();
    private final TestKafka kafka = TestKafka.shared();
    private final OutboxSchema schema = new OutboxSchema();

    @BeforeEach
    void createTopic() {
        kafka.createTopic(topic, 6);
    }

    @AfterEach
    void end() {
        kafka.deleteTopic(topic);
    }

    @Test
    void killedSessionsAndRestartedRelaysLoseNothingAndKeepTheOrderOfEachKey() throws Exception {
        NumberedAppends numbers = new NumberedAppends(schema, topic);
        try (ServiceInstance restarted = instance(SOON);
                ServiceInstance competing = instance(SOON);
                ExecutorService appenders = Executors.newVirtualThreadPerTaskExecutor()) {
            restarted.relay().start();
            competing.relay().start();
            List<Future<?>> running = IntStream.range(0, 6)
                    .<Future<?>>mapToObj(i -> appenders.submit(
                            () -> numbers.appendUntil(TRANSACTIONS, i % 2 == 0 ? restarted : competing)))
                    .toList();

            for (int strike = 1; numbers.committed() < TRANSACTIONS; strike++) {
                awaitProgress(numbers, restarted, competing);
                schema.database().terminateSessions();
                if (strike % 2 == 0) {
                    restarted.relay().stop();
                    restarted.relay().start();
                }
            }

            for (Future<?> each : running) {
                each.get();
            }
            await().atMost(PATIENCE).ignoreExceptions().until(schema::isEmpty);
            assertThat(restarted.published()).isPositive();
            assertThat(competing.published()).isPositive();
        }
        numbers.assertAllInOrder(kafka.read(topic));
    }

    /** Some more are appended and some more relayed, so that transactions and batches are under way. */
    private static void awaitProgress(NumberedAppends numbers, ServiceInstance one, ServiceInstance other) {
        long committed = numbers.committed();
        double published = one.published() + other.published();
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(5))
                .until(() -> numbers.committed() >= TRANSACTIONS
                        || (numbers.committed() > committed + 50
                                && one.published() + other.published() > published + 50));
    }

    @Test
    void oneOfTwoRelaysAndTheOtherTakesOverWhenItsSessionIsKilled() {
        // The one that loses its session must not win it back before the other tries.
        try (ServiceInstance leading = instance(Duration.ofMinutes(1));
                ServiceInstance waiting = instance(Duration.ofSeconds(1))) {
            leading.relay().start();
            await().atMost(PATIENCE).until(() -> schema.leaders() == 1);
            waiting.relay().start();
            append(waiting, 100);
            await().atMost(PATIENCE).until(schema::isEmpty);
            assertThat(schema.leaders()).isEqualTo(1);
            assertThat(leading.published()).isEqualTo(100);
            assertThat(waiting.published()).isZero();

            schema.killLeader();
            append(leading, 100);

            await().atMost(Duration.ofSeconds(5)).until(schema::isEmpty);
            assertThat(schema.leaders()).isEqualTo(1);
            assertThat(leading.published()).isEqualTo(100);
            assertThat(waiting.published()).isEqualTo(100);
            assertThat(kafka.read(topic)).hasSize(200);
        }
    }

    @Test
    void aRelayThatIsStoppedGivesTheLeadershipAway() {
        try (ServiceInstance leading = instance(SOON);
                ServiceInstance waiting = instance(SOON)) {
            leading.relay().start();
            await().atMost(PATIENCE).until(() -> schema.leaders() == 1);
            waiting.relay().start();

            leading.relay().stop();
            append(waiting, 10);

            await().atMost(Duration.ofSeconds(5)).until(schema::isEmpty);
            assertThat(waiting.published()).isEqualTo(10);
        }
    }

    private ServiceInstance instance(Duration takeOver) {
        return new ServiceInstance(schema.database(), takeOver, MANY);
    }

    private void append(ServiceInstance instance, int count) {
        instance.append(IntStream.range(0, count)
                .mapToObj(i -> new OutboxMessage(topic, "key-" + i, Map.of(), "value".getBytes(UTF_8)))
                .toArray(OutboxMessage[]::new));
    }
}
