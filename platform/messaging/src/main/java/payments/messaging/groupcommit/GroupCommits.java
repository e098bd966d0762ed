package payments.messaging.groupcommit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes group commits. Declare the result as a bean: the context closes it after the web server has finished its requests
 * and before the connection pool goes.
 */
public final class GroupCommits {
    private final PlatformTransactionManager transactionManager;
    private final MeterRegistry registry;

    GroupCommits(PlatformTransactionManager transactionManager, MeterRegistry registry) {
        this.transactionManager = transactionManager;
        this.registry = registry;
    }

    /**
     * @param name tag of the metrics and part of the threads' names
     * @param key the natural key by which the writer is idempotent; batches are sorted by it, hold it once, and wait for an
     *     earlier one of the same key
     */
    public <K extends Comparable<? super K>, T, R> GroupCommit<T, R> create(
            String name, GroupCommitSettings settings, Function<? super T, ? extends K> key, BatchWriter<T, R> writer) {
        TransactionTemplate transactions = new TransactionTemplate(transactionManager);
        transactions.setName("group-commit-" + name);
        transactions.setTimeout(wholeSeconds(settings.deadline()));
        return GroupCommit.start(name, settings, key, writer, transactions, registry);
    }

    /** Nobody waits for a statement that takes longer than the deadline; transactions count in whole seconds. */
    private static int wholeSeconds(Duration deadline) {
        return Math.toIntExact(deadline.plusMillis(999).toSeconds());
    }
}
