package payments.messaging.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import payments.messaging.groupcommit.Callers.Call;

class GroupCommitTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final FakeTable table = new FakeTable();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Callers callers = new Callers();
    private GroupCommit<String, Integer> commit = commit(10, 100, DEADLINE);

    @AfterEach
    void end() {
        gate.countDown();
        callers.close();
        commit.close();
    }

    @Test
    void everyCallerGetsTheResultOfItsOwnItem() throws Exception {
        List<String> items = IntStream.range(0, 1_000).mapToObj(i -> "item" + i).toList();
        reopen(50, 1_000, DEADLINE);

        var told = Callers.submitAll(commit, items);

        assertThat(told)
                .allSatisfy((item, position) ->
                        assertThat(table.rows().get((int) position)).isEqualTo(item));
        assertThat(table.rows()).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void whatArrivesDuringACommitIsOneSortedBatch() throws Exception {
        Call<?> first = blockedCommit();
        List<Call<Integer>> others = List.of(submit("c"), submit("a"), submit("b"));
        awaitQueued(3);

        gate.countDown();
        answer(first, others);

        assertThat(table.batches()).containsExactly(List.of("first"), List.of("a", "b", "c"));
    }

    @Test
    void aDuplicateWaitsForTheNextBatch() throws Exception {
        Call<?> first = blockedCommit();
        List<Call<Integer>> others = List.of(submit("a"), submit("a"), submit("b"), submit("first"));
        awaitQueued(4);

        gate.countDown();
        answer(first, others);

        assertThat(table.batches()).allSatisfy(batch -> assertThat(batch).doesNotHaveDuplicates());
        assertThat(table.batches().stream().flatMap(List::stream)).containsOnlyOnceElementsOf(List.of("b"));
        assertThat(table.batches().stream().flatMap(List::stream).filter("a"::equals))
                .hasSize(2);
        assertThat(others.get(0).outcome()).isEqualTo(others.get(1).outcome());
    }

    @Test
    void aFullQueueRefusesAtOnce() {
        reopen(1, 2, DEADLINE);
        blockedCommit();
        submit("a");
        submit("b");
        awaitQueued(2);

        assertThatThrownBy(() -> commit.submit("c"))
                .isInstanceOfSatisfying(
                        QueueFullException.class, e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN));
        assertThat(registry.counter("group.commit.unconfirmed", "name", "test", "reason", "queue_full")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void anItemWhoseDeadlinePassesInTheQueueIsNotWritten() throws Exception {
        reopen(1, 10, Duration.ofMillis(100));
        blockedCommit();

        Object told = submit("late").outcome();

        assertThat(told)
                .isInstanceOfSatisfying(
                        DeadlineExceededException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.NOT_WRITTEN));
        gate.countDown();
        commit.close();
        assertThat(table.rows()).containsExactly("first");
    }

    @Test
    void anItemWhoseDeadlinePassesInFlightIsUnknown() throws Exception {
        reopen(1, 10, Duration.ofMillis(100));

        Object told = blockedCommit().outcome();

        assertThat(told)
                .isInstanceOfSatisfying(
                        DeadlineExceededException.class,
                        e -> assertThat(e.outcome()).isEqualTo(Outcome.UNKNOWN));
    }

    @Test
    void anInterruptedCallerLeavesAndItsItemIsNotWritten() throws Exception {
        blockedCommit();
        CountDownLatch left = new CountDownLatch(1);
        Thread caller = Thread.ofVirtual().start(() -> {
            assertThatThrownBy(() -> commit.submit("interrupted")).isInstanceOf(WaitInterruptedException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            left.countDown();
        });
        awaitQueued(1);

        caller.interrupt();

        left.await();
        gate.countDown();
        commit.close();
        assertThat(table.rows()).containsExactly("first");
    }

    @Test
    void closingWritesWhatWaitsAndAcceptsNoMore() throws Exception {
        Call<?> first = blockedCommit();
        List<Call<Integer>> others = List.of(submit("a"), submit("a"), submit("b"));
        awaitQueued(3);
        Call<?> closing = callers.call(() -> {
            commit.close();
            return "closed";
        });
        await().untilAsserted(() ->
                assertThatThrownBy(() -> commit.submit("c")).isInstanceOf(GroupCommitClosedException.class));

        gate.countDown();

        assertThat(closing.outcome()).isEqualTo("closed");
        answer(first, others);
        assertThat(table.rows()).containsExactlyInAnyOrder("first", "a", "b");
    }

    @Test
    void aFailureThatPassesIsRetried() {
        gate.countDown();
        table.failBeforeCommit(new TransientDataAccessResourceException("deadlock", new SQLException("", "40P01")));
        table.failBeforeCommit(new TransientDataAccessResourceException("failing over", new SQLException("", "25006")));

        assertThat(commit.submit("a")).isZero();

        assertThat(table.batches()).hasSize(3);
    }

    @Test
    void aCommitOfUnknownOutcomeIsRepeatedAndWritesNothingTwice() {
        gate.countDown();
        table.failAfterCommit(new TransactionSystemException("commit", new SQLException("reset", "08006")));

        assertThat(commit.submit("a")).isZero();

        assertThat(table.rows()).containsExactly("a");
        assertThat(table.batches()).containsExactly(List.of("a"), List.of("a"));
    }

    @Test
    void aDatabaseThatStaysAwayEndsAtTheDeadlineAndWhatItEndedIsNotWrittenLater() throws Exception {
        gate.countDown();
        reopen(1, 10, Duration.ofMillis(300));
        IntStream.range(0, 1_000)
                .forEach(_ -> table.failBeforeCommit(new TransientDataAccessResourceException("away")));
        assertThat(submit("a").outcome()).isInstanceOf(DeadlineExceededException.class);

        table.recover();

        assertThat(submit("b").outcome()).isEqualTo(0);
        assertThat(table.rows()).containsExactly("b");
    }

    @Test
    void aWriterThatForgetsAResultIsFoundOut() {
        gate.countDown();
        GroupCommitSettings settings = new GroupCommitSettings(10, 10, 1, DEADLINE);

        try (var forgetful = GroupCommit.<String, String, Integer>start(
                "test", settings, item -> item, _ -> List.of(), table, registry)) {
            assertThatThrownBy(() -> forgetful.submit("a")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aCallerInATransactionIsRefused() {
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> commit.submit("a")).isInstanceOf(IllegalStateException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
    }

    private void reopen(int maxBatch, int queueCapacity, Duration deadline) {
        commit.close();
        registry = new SimpleMeterRegistry();
        commit = commit(maxBatch, queueCapacity, deadline);
    }

    private GroupCommit<String, Integer> commit(int maxBatch, int queueCapacity, Duration deadline) {
        GroupCommitSettings settings = new GroupCommitSettings(maxBatch, queueCapacity, 1, deadline);
        return GroupCommit.start("test", settings, item -> item, this::writeWhenOpen, table, registry);
    }

    private List<Integer> writeWhenOpen(List<String> items) {
        if (items.contains("first")) {
            awaitGate();
        }
        return table.write(items);
    }

    private void awaitGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its committer is busy until the gate opens. */
    private Call<?> blockedCommit() {
        Call<Integer> first = submit("first");
        await().until(() -> registry.get("group.commit.batch").summary().count() == 1);
        return first;
    }

    private Call<Integer> submit(String item) {
        return callers.call(() -> commit.submit(item));
    }

    private void awaitQueued(int items) {
        await().until(() -> registry.get("group.commit.queue").gauge().value() == items);
    }

    private static void answer(Call<?> first, List<Call<Integer>> others) throws InterruptedException {
        assertThat(first.outcome()).isInstanceOf(Integer.class);
        for (Call<Integer> other : others) {
            assertThat(other.outcome()).isInstanceOf(Integer.class);
        }
    }
}
