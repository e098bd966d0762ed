package payments.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.kafka.support.Acknowledgment;
import payments.messaging.consumption.NumberedEvents.Event;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;

/** Proves the guarantees of {@link BatchConsumption} with crashes, failures and rebalances in between. */
@IntegrationTest(database = "messaging")
class BatchConsumptionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database;
    private final GroupUnderTest group;
    private final NumberedEvents events;

    @Autowired
    BatchConsumptionIT(ApplicationContext context, TestDatabase database, JdbcTemplate jdbc) {
        this.database = database;
        this.group = new GroupUnderTest(context);
        this.events = new NumberedEvents(group.topic(), jdbc, database);
    }

    @AfterEach
    void end() {
        group.close();
    }

    @Test
    void aCrashBetweenTheCommitOfTheDatabaseAndThatOfTheOffsetsHasItsEffectsOnce() {
        AtomicInteger applied = new AtomicInteger();
        BatchConsumption<Event> consumption = group.consumption(batch -> {
            applied.addAndGet(batch.size());
            events.insert(batch);
        });
        group.send(events.records(10, 1, 20));
        var dying = group.join((records, _) -> consumption.consume(records, new Unheard()));
        await().atMost(PATIENCE).until(() -> events.consumed() == 200);
        dying.stop();

        group.join(consumption);

        group.awaitCommitted(200);
        assertThat(applied.get()).isGreaterThanOrEqualTo(400);
        events.assertEachOnceInOrder(10, 20);
    }

    @Test
    void aFailureThatPassesLeavesNoTraceKeepsTheOrderAndLosesNothing() {
        AtomicBoolean failing = new AtomicBoolean(true);
        BatchConsumption<Event> consumption = group.consumption(batch -> {
            events.insert(batch);
            if (failing.get()) {
                throw new CannotAcquireLockException("deadlock");
            }
        });
        group.send(events.records(10, 1, 20));
        group.join(consumption);
        group.awaitRetries("database_transient", 5);
        assertThat(events.consumed()).isZero();
        group.send(events.records(10, 21, 30));

        failing.set(false);

        group.awaitCommitted(300);
        events.assertEachOnceInOrder(10, 30);
    }

    @Test
    void consumersThatComeAndGoHaveTheirEffectsOnceAndInOrder() {
        BatchConsumption<Event> consumption = group.consumption(events::insert);
        group.send(events.records(30, 1, 20));
        var first = group.join(consumption);
        await().atMost(PATIENCE).until(() -> events.consumed() > 0);
        group.send(events.records(30, 21, 40));
        var second = group.join(consumption);
        group.send(events.records(30, 41, 60));
        await().atMost(PATIENCE).until(() -> GroupUnderTest.partitions(second) == GroupUnderTest.PARTITIONS / 2);
        group.send(events.records(30, 61, 80));

        first.stop();

        group.send(events.records(30, 81, 100));
        group.awaitCommitted(3_000);
        events.assertEachOnceInOrder(30, 100);
    }

    @Test
    void aDatabaseThatIsAwayForSecondsIsWaitedFor() {
        group.send(events.records(10, 1, 20));
        group.join(group.consumption(events::insert));
        await().atMost(PATIENCE).until(() -> events.consumed() > 0);
        database.refuseSessions();
        group.send(events.records(10, 21, 40));
        group.awaitRetries("database_unavailable", 2);

        database.acceptSessions();

        group.awaitCommitted(400);
        events.assertEachOnceInOrder(10, 40);
    }

    @Test
    void sessionsKilledInTheMidstOfTransactionsHaveTheirEffectsOnceAndInOrder() {
        AtomicInteger applied = new AtomicInteger();
        BatchConsumption<Event> consumption = group.consumption(batch -> {
            events.insert(batch);
            if (applied.incrementAndGet() % 3 == 1) {
                database.terminateSessions();
            }
        });
        group.send(events.records(30, 1, 50));

        group.join(consumption);

        group.awaitCommitted(1_500);
        group.awaitRetries("database_unavailable", 1);
        events.assertEachOnceInOrder(30, 50);
    }

    @Test
    void aLongPauseHoldsUpNeitherAnotherConsumerNorTheEnd() {
        group.send(events.records(10, 1, 10));
        var failing = group.join(group.consumptionWithLongPauses(_ -> {
            throw new CannotAcquireLockException("deadlock");
        }));
        group.awaitRetries("database_transient", 1);

        var healthy = group.join(group.consumption(events::insert));

        await().atMost(Duration.ofSeconds(20))
                .until(() -> GroupUnderTest.partitions(healthy) == GroupUnderTest.PARTITIONS / 2);
        long start = System.nanoTime();
        failing.stop();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        group.awaitCommitted(100);
        events.assertEachOnceInOrder(10, 10);
    }

    @Test
    void theLagIsMeasured(@Autowired MeterRegistry registry) {
        group.send(events.records(10, 1, 10));

        group.join(group.consumption(events::insert));

        group.awaitCommitted(100);
        await().atMost(PATIENCE)
                .until(() -> !registry.find("kafka.consumer.fetch.manager.records.lag.max")
                        .meters()
                        .isEmpty());
    }

    /** The process is gone before it can commit its offsets. */
    private static final class Unheard implements Acknowledgment {
        @Override
        public void acknowledge() {}
    }
}
