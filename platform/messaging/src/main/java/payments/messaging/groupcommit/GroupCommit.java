package payments.messaging.groupcommit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Many callers share one transaction: what arrives while a commit is under way is written by the next one, as one
 * statement over arrays and one {@code fsync}. There is no artificial delay; the commit in flight is the linger, so a lone
 * caller waits for nobody and batches grow with the load.
 *
 * <p>Guarantees:
 *
 * <ul>
 *   <li>{@link #submit} returns after the commit that holds the item, with that item's own result or own exception.
 *   <li>An item that the database refuses fails alone; the rest of its batch is written.
 *   <li>Items of the same key are written one after the other, in the order of submission and in batches of their own, so
 *       that the writer sees what the earlier one committed.
 *   <li>Failures that pass by themselves (connection, fail-over, serialisation, lock) are retried until the deadline.
 *   <li>What waits is bounded; beyond it, callers are refused at once.
 * </ul>
 *
 * <p>Thread-safe. The idea is old: DeWitt et al., <a href="https://doi.org/10.1145/602259.602261">Implementation
 * Techniques for Main Memory Database Systems</a>, SIGMOD 1984; here one level up, so that it saves round trips and
 * statements as well as {@code fsync}.
 *
 * @param <T> an item
 * @param <R> an item's result
 */
public final class GroupCommit<T, R> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

    // Time for the last attempt to end after the last caller's deadline.
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final String name;
    private final CommitQueue<?, T, R> queue;
    private final GroupCommitMetrics metrics;
    private final List<Thread> committers;
    private final Duration drainTime;

    private GroupCommit(
            String name,
            CommitQueue<?, T, R> queue,
            GroupCommitMetrics metrics,
            List<Thread> committers,
            Duration drainTime) {
        this.name = name;
        this.queue = queue;
        this.metrics = metrics;
        this.committers = committers;
        this.drainTime = drainTime;
    }

    static <K extends Comparable<? super K>, T, R> GroupCommit<T, R> start(
            String name,
            GroupCommitSettings settings,
            Function<? super T, ? extends K> key,
            BatchWriter<T, R> writer,
            TransactionOperations transactions,
            MeterRegistry registry) {
        CommitQueue<K, T, R> queue = new CommitQueue<>(name, settings, key);
        GroupCommitMetrics metrics = new GroupCommitMetrics(registry, name, queue);
        Committer<K, T, R> committer = new Committer<>(queue, transactions, writer, metrics);
        List<Thread> committers = IntStream.rangeClosed(1, settings.committers())
                .mapToObj(number -> Thread.ofPlatform()
                        .daemon()
                        .name("group-commit-" + name + "-" + number)
                        .start(committer))
                .toList();
        return new GroupCommit<>(
                name, queue, metrics, committers, settings.deadline().plus(GRACE));
    }

    /**
     * Blocks the calling (virtual) thread until the batch that holds the item is committed.
     *
     * @return what the writer returned for this item
     * @throws NotConfirmedException at once if the queue is full, or after the deadline, or interrupted, or closed; the item
     *     may be submitted again
     * @throws IllegalStateException within a transaction: it would hold a connection while it waits for another one
     * @throws RuntimeException what the database or the writer had against this very item
     */
    public R submit(T item) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("group commit " + name + " called within a transaction");
        }
        try {
            return queue.add(item).await(name);
        } catch (NotConfirmedException e) {
            metrics.unconfirmed(e);
            throw e;
        }
    }

    /** Accepts nothing more, writes what waits, and returns when it is written or everyone's deadline has passed. */
    @Override
    public void close() {
        queue.close();
        long end = System.nanoTime() + drainTime.toNanos();
        try {
            for (Thread committer : committers) {
                if (!committer.join(Duration.ofNanos(Math.max(0, end - System.nanoTime())))) {
                    LOG.atWarn().addKeyValue("name", name).log("Group commit did not end in time");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
