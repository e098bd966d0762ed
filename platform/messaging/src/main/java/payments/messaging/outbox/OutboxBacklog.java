package payments.messaging.outbox;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionException;

/**
 * How much waits to be published, looked up once a second so that asking costs nothing. Between two looks more may come
 * than the bound allows: at 10,000 a second, ten thousand more. Thread-safe.
 */
public final class OutboxBacklog implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OutboxBacklog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    // Both ends of the primary key instead of a count: a queue has few gaps, and counting millions takes long.
    private static final String LOOK = """
            select coalesce(max(id) - min(id) + 1, 0) as pending,
                   coalesce((select extract(epoch from clock_timestamp() - created_at) from outbox order by id limit 1), 0)
                       as age
            from outbox""";

    private record Look(long pending, Duration oldestAge) {}

    private final JdbcOperations jdbc;
    private final long bound;
    private volatile Look last = new Look(0, Duration.ZERO);
    private Thread thread = new Thread();

    OutboxBacklog(JdbcOperations jdbc, long bound) {
        this.jdbc = jdbc;
        this.bound = bound;
    }

    /** Whether {@code messaging.outbox.max-pending} is reached and new work is to be refused for now. */
    public boolean isFull() {
        return last.pending() >= bound;
    }

    /** Rows that wait, rather too many than too few. */
    public long pending() {
        return last.pending();
    }

    /** How long the oldest row has waited; zero if none waits. */
    public Duration oldestAge() {
        return last.oldestAge();
    }

    @Override
    public void start() {
        look();
        thread = Thread.ofVirtual().name("outbox-backlog").start(this::lookOnAndOn);
    }

    private void lookOnAndOn() {
        try {
            while (true) {
                Thread.sleep(INTERVAL);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            last = jdbc.queryForObject(
                    LOOK,
                    (row, _) ->
                            new Look(row.getLong("pending"), Duration.ofMillis((long) (row.getDouble("age") * 1_000))));
        } catch (DataAccessException | TransactionException e) {
            LOG.atDebug()
                    .addKeyValue("exception", e.toString())
                    .log("The backlog can't be looked up; the last one stands");
        }
    }

    @Override
    public void stop() {
        thread.interrupt();
    }

    @Override
    public boolean isRunning() {
        return thread.isAlive();
    }
}
