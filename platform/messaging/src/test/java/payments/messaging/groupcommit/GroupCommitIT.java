package payments.messaging.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.DefaultTransactionStatus;
import payments.messaging.groupcommit.Bookings.Booking;
import payments.messaging.groupcommit.Callers.Call;

/** Proves the guarantees of {@link GroupCommit} on PostgreSQL, with sessions killed and the database away. */
class GroupCommitIT {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final Bookings bookings = new Bookings();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final AtomicBoolean answerOfCommitLost = new AtomicBoolean();

    @AfterEach
    void end() {
        bookings.close();
    }

    @Test
    void aThousandCallersGetTheirOwnResultsFromFewCommits() throws Exception {
        List<Booking> items = items(1_000);

        Map<Booking, Object> told;
        try (var commit = commit(2, PATIENT)) {
            told = Callers.submitAll(commit, items);
        }

        assertThat(byKey(told)).hasSize(1_000).isEqualTo(bookings.rows());
        assertThat(bookings.batches()).isLessThan(200);
    }

    @Test
    void aRowTheDatabaseRefusesFailsAlone() throws Exception {
        List<Booking> items = new ArrayList<>(items(200));
        items.set(17, new Booking("bad-1", 0));
        items.set(130, new Booking("bad-2", -5));

        Map<Booking, Object> told;
        try (var commit = commit(1, PATIENT)) {
            told = Callers.submitAll(commit, items);
        }

        assertThat(told.remove(items.get(17))).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(told.remove(items.get(130))).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(byKey(told)).hasSize(198).isEqualTo(bookings.rows());
    }

    @Test
    void killedSessionsLoseNothingAndWriteNothingTwice() throws Exception {
        List<Booking> items = items(20_000);
        AtomicBoolean done = new AtomicBoolean();

        Map<Booking, Object> told;
        try (var commit = commit(2, PATIENT);
                Callers callers = new Callers()) {
            Call<Integer> killer = callers.call(() -> killSessionsUntil(done));
            told = Callers.submitAll(commit, items);
            done.set(true);
            assertThat((int) killer.outcome()).isGreaterThan(3);
        }

        assertThat(registry.find("group.commit.failures").counters()).isNotEmpty();
        assertThat(byKey(told)).hasSize(20_000).isEqualTo(bookings.rows());
    }

    @Test
    void anAnswerLostDuringTheCommitIsMadeGoodByTheNaturalKey() {
        answerOfCommitLost.set(true);

        long number;
        try (var commit = commit(1, PATIENT)) {
            number = commit.submit(new Booking("a", 1));
        }

        assertThat(bookings.batches()).isEqualTo(2);
        assertThat(bookings.rows()).containsExactly(Map.entry("a", number));
    }

    @Test
    void aDatabaseThatIsAwayForAWhileIsWaitedFor() throws Exception {
        try (var commit = commit(1, PATIENT);
                Callers callers = new Callers()) {
            bookings.database().refuseSessions();
            Call<Long> call = callers.call(() -> commit.submit(new Booking("a", 1)));
            await().until(() ->
                    !registry.find("group.commit.failures").counters().isEmpty());

            bookings.database().acceptSessions();

            Object number = call.outcome();
            assertThat(bookings.rows()).isEqualTo(Map.of("a", number));
        }
    }

    @Test
    void aDatabaseThatStaysAwayEndsAtTheDeadline() {
        try (var commit = commit(1, Duration.ofMillis(1_500))) {
            bookings.database().refuseSessions();

            assertThatThrownBy(() -> commit.submit(new Booking("a", 1))).isInstanceOf(DeadlineExceededException.class);
        } finally {
            bookings.database().acceptSessions();
        }
        assertThat(bookings.rows()).isEmpty();
    }

    @Test
    void aFullQueueRefusesAtOnceAndServesThoseItAccepted() throws Exception {
        try (var commit = start(new GroupCommitSettings(10, 50, 1, PATIENT));
                Callers callers = new Callers();
                Connection lock = bookings.database().ownerDataSource().getConnection()) {
            lockTable(lock);
            Call<Long> inFlight = callers.call(() -> commit.submit(new Booking("first", 1)));
            await().until(() -> bookings.batches() == 1);
            Call<Map<Booking, Object>> queued = callers.call(() -> Callers.submitAll(commit, items(50)));
            await().until(() -> registry.get("group.commit.queue").gauge().value() == 50);

            long start = System.nanoTime();
            assertThatThrownBy(() -> commit.submit(new Booking("late", 1))).isInstanceOf(QueueFullException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));

            lock.rollback();
            assertThat(inFlight.outcome()).isInstanceOf(Long.class);
            assertThat(queued.outcome()).isInstanceOf(Map.class);
        }
        assertThat(bookings.rows()).hasSize(51).doesNotContainKey("late");
    }

    @Test
    void fiftyCallersWithOneKeyAreToldTheSame() throws Exception {
        try (var commit = commit(2, PATIENT);
                Callers callers = new Callers()) {
            List<Call<Long>> calls = IntStream.range(0, 50)
                    .mapToObj(_ -> callers.call(() -> commit.submit(new Booking("same", 1))))
                    .toList();

            Object number = calls.getFirst().outcome();
            for (Call<Long> call : calls) {
                assertThat(call.outcome()).isEqualTo(number);
            }
        }
        assertThat(bookings.rows()).hasSize(1);
    }

    private GroupCommit<Booking, Long> commit(int committers, Duration deadline) {
        return start(new GroupCommitSettings(100, 20_000, committers, deadline));
    }

    private GroupCommit<Booking, Long> start(GroupCommitSettings settings) {
        return new GroupCommits(new ForgetfulTransactions(), registry).create("test", settings, Booking::key, bookings);
    }

    private int killSessionsUntil(AtomicBoolean done) {
        int times = 0;
        while (!done.get()) {
            // Waits for a few more batches, so that transactions are under way when it strikes.
            int before = bookings.batches();
            await().pollInterval(Duration.ofMillis(5)).until(() -> done.get() || bookings.batches() > before + 5);
            bookings.database().terminateSessions();
            times++;
        }
        return times;
    }

    private static void lockTable(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table booking in exclusive mode");
        }
    }

    private static List<Booking> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Booking("key-" + i, i + 1))
                .toList();
    }

    private static Map<String, Object> byKey(Map<Booking, Object> told) {
        return told.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().key(), Map.Entry::getValue));
    }

    /** Commits, and once, when asked to, does not hear the server's answer. */
    private final class ForgetfulTransactions extends DataSourceTransactionManager {
        private static final long serialVersionUID = 1L;

        ForgetfulTransactions() {
            super(bookings.dataSource());
        }

        @Override
        protected void doCommit(DefaultTransactionStatus status) {
            super.doCommit(status);
            if (answerOfCommitLost.getAndSet(false)) {
                throw new TransactionSystemException("commit", new SQLException("connection reset", "08006"));
            }
        }
    }
}
