package payments.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;
import payments.testing.guarantee.AtLeastOnce;
import payments.testing.guarantee.PerKeyOrder;

/**
 * Appends numbers, counted for each key in the same transaction. The database thus knows what was committed, even where
 * the appender does not because its session was killed.
 */
final class NumberedAppends {
    private static final int KEYS = 20;

    private record Numbered(String key, long number) {}

    private final OutboxSchema schema;
    private final String topic;
    private final AtomicLong committed = new AtomicLong();

    NumberedAppends(OutboxSchema schema, String topic) {
        this.schema = schema;
        this.topic = topic;
        schema.database()
                .execute(
                        "create table counter (key text primary key, number bigint not null)",
                        "insert into counter select 'key-' || i, 0 from generate_series(0, " + (KEYS - 1) + ") as i",
                        "grant select, update on counter to "
                                + schema.database().application(),
                        "grant select on counter to " + schema.database().owner());
    }

    /** Transactions that have been confirmed. */
    long committed() {
        return committed.get();
    }

    /** Appends three numbers to some key, again and again until there are so many transactions of all appenders. */
    void appendUntil(long transactions, ServiceInstance instance) {
        while (committed.get() < transactions) {
            String key = "key-" + ThreadLocalRandom.current().nextInt(KEYS);
            try {
                instance.inTransaction(jdbc -> instance.outbox().append(next(key, jdbc)));
                committed.incrementAndGet();
            } catch (DataAccessException | TransactionException _) {
                // its session was killed; the counter knows whether it was committed
            }
        }
    }

    /** The update locks the key until the end of the transaction, as the order per key asks for. */
    private List<OutboxMessage> next(String key, JdbcTemplate jdbc) {
        long last = Objects.requireNonNull(jdbc.queryForObject(
                "update counter set number = number + 3 where key = ? returning number", Long.class, key));
        return Stream.of(2, 1, 0)
                .map(back -> new OutboxMessage(
                        topic, key, Map.of(), Long.toString(last - back).getBytes(UTF_8)))
                .toList();
    }

    /** Every committed number is there, no other is, and each key's were first seen in their order. */
    void assertAllInOrder(List<ConsumerRecord<String, byte[]>> records) {
        List<Numbered> seen = records.stream()
                .map(record -> new Numbered(record.key(), Long.parseLong(new String(record.value(), UTF_8))))
                .toList();
        AtLeastOnce.assertHolds(sent(), seen);
        PerKeyOrder.assertHolds(sent(), seen, Numbered::key);
    }

    private List<Numbered> sent() {
        return IntStream.range(0, KEYS)
                .mapToObj(i -> "key-" + i)
                .flatMap(key -> LongStream.rangeClosed(1, counter(key)).mapToObj(number -> new Numbered(key, number)))
                .toList();
    }

    private long counter(String key) {
        Long number = schema.jdbc().queryForObject("select number from counter where key = ?", Long.class, key);
        return number == null ? 0 : number;
    }
}
