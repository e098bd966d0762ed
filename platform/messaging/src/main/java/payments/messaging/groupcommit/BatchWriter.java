package payments.messaging.groupcommit;

import java.util.List;

/**
 * Writes a batch as few statements over arrays ({@code unnest}).
 *
 * <p><b>Must be idempotent by a natural key.</b> When the connection is lost during {@code COMMIT}, nobody knows whether
 * the batch was written, so it is written again. A row that is there already must be left as it is and answered as if it
 * had been written now: {@code INSERT … ON CONFLICT DO NOTHING}, then read what is there. The same property makes a
 * caller's own retry safe after {@link Outcome#UNKNOWN}.
 *
 * @param <T> an item
 * @param <R> an item's result
 */
@FunctionalInterface
public interface BatchWriter<T, R> {
    /**
     * Runs inside a transaction; must leave no trace outside of it. Uses {@code JdbcTemplate} or {@code JdbcClient}, so that
     * no statement runs longer than the callers wait. What is thrown rolls back; unless it passes by itself,
     * the batch is halved and tried again until the item to blame stands alone.
     *
     * @param items sorted by key, no key twice
     * @return as many results as items, result {@code i} belonging to item {@code i}
     */
    List<R> write(List<T> items);
}
