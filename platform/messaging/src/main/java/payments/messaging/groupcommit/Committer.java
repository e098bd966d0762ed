package payments.messaging.groupcommit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;
import payments.messaging.failure.Failure;

/** Takes what waits, writes it in one transaction, and answers each caller. While it commits, the next batch gathers. */
final class Committer<K extends Comparable<? super K>, T, R> implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Committer.class);

    // A fail-over takes seconds, a serialisation conflict milliseconds: start small, end at two attempts a second.
    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

    private final CommitQueue<K, T, R> queue;
    private final TransactionOperations transactions;
    private final BatchWriter<T, R> writer;
    private final GroupCommitMetrics metrics;

    Committer(
            CommitQueue<K, T, R> queue,
            TransactionOperations transactions,
            BatchWriter<T, R> writer,
            GroupCommitMetrics metrics) {
        this.queue = queue;
        this.transactions = transactions;
        this.writer = writer;
        this.metrics = metrics;
    }

    @Override
    public void run() {
        List<Submission<K, T, R>> batch = queue.take();
        while (!batch.isEmpty()) {
            metrics.taken(batch);
            commit(batch);
            queue.release(batch);
            batch = queue.take();
        }
    }

    private void commit(List<Submission<K, T, R>> batch) {
        Duration pause = FIRST_PAUSE;
        List<Submission<K, T, R>> open = batch;
        while (!open.isEmpty()) {
            try {
                answer(open, write(open));
                return;
            } catch (Throwable thrown) {
                Failure failure = Failure.of(thrown);
                metrics.failed(failure);
                if (!failure.isTemporary()) {
                    isolate(open, thrown);
                    return;
                }
                LOG.atWarn()
                        .addKeyValue("code", failure.code())
                        .addKeyValue("items", open.size())
                        .log("Group commit is retried");
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = longer(pause);
            open = unexpired(open);
        }
    }

    private List<R> write(List<Submission<K, T, R>> batch) {
        List<T> items = batch.stream().map(Submission::item).toList();
        return metrics.timed(() -> transactions.execute(_ -> checked(writer.write(items), items.size())));
    }

    private static <R> List<R> checked(List<R> results, int items) {
        if (results.size() != items) {
            throw new IllegalStateException("the writer returned " + results.size() + " results for " + items);
        }
        return results;
    }

    private void answer(List<Submission<K, T, R>> batch, List<R> results) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).written(results.get(i));
        }
    }

    /** Halves until the item to blame stands alone and its caller gets the exception; the others are written. */
    private void isolate(List<Submission<K, T, R>> batch, Throwable thrown) {
        if (batch.size() == 1) {
            batch.getFirst().failed(thrown);
            return;
        }
        int half = batch.size() / 2;
        commit(batch.subList(0, half));
        commit(batch.subList(half, batch.size()));
    }

    /** Those whose deadline has passed have left by themselves. */
    private List<Submission<K, T, R>> unexpired(List<Submission<K, T, R>> batch) {
        return batch.stream().filter(submission -> !submission.isExpired()).toList();
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
