package payments.messaging.consumption;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.transaction.support.TransactionOperations;
import payments.messaging.failure.Failure;
import payments.messaging.failure.Temporality;

/**
 * Processes a poll of records in one transaction and commits the offsets afterwards.
 *
 * <p>Guarantees:
 *
 * <ul>
 *   <li><b>Nothing is skipped.</b> Offsets are committed after the database commit and after every dead letter of the poll is
 *       acknowledged by all in-sync replicas. A crash in between means redelivery, so {@code apply} must be idempotent by a
 *       key of the record (its event id), inserted within the transaction.
 *   <li><b>Order per key.</b> {@code apply} sees the records of a partition in their order, in every attempt.
 *   <li><b>A failure that passes by itself</b> (connection, fail-over, lock, Kafka) lets the whole poll be redelivered after a
 *       growing pause. It is asked for by a negative acknowledgment rather than waited for here: the container seeks back,
 *       pauses the partitions and goes on polling, so that neither the group's liveness, a rebalance nor a shutdown waits.
 *   <li><b>A failure that lies in a record</b> goes to {@code <topic>.<group>.dlt} at once, with reason and origin; if it shows
 *       only when the poll is applied, the poll is halved, each half in a transaction of its own, until that record stands
 *       alone. If the dead letter can't be written, that is a failure that passes.
 * </ul>
 *
 * <p>Later records of a dead-lettered record's key are processed all the same: events are facts that hold whether or not an
 * earlier one could be read, and holding them back would let one record stop a payment for ever. The dead letter has
 * everything needed to be replayed; {@code apply} must take events as they come and not assume their sequence without gaps.
 *
 * <p>Thread-safe: one for all threads of a listener container.
 *
 * @param <T> what a record is translated to
 */
public final class BatchConsumption<T> {
    private static final Logger LOG = LoggerFactory.getLogger(BatchConsumption.class);

    private record Translated<T>(ConsumerRecord<String, byte[]> record, T item) {}

    private final Function<ConsumerRecord<String, byte[]>, T> translate;
    private final Consumer<List<T>> apply;
    private final TransactionOperations transactions;
    private final DeadLetters deadLetters;
    private final BackOff backOff;
    private final ConsumptionMetrics metrics;

    BatchConsumption(
            Function<ConsumerRecord<String, byte[]>, T> translate,
            Consumer<List<T>> apply,
            TransactionOperations transactions,
            DeadLetters deadLetters,
            BackOff backOff,
            ConsumptionMetrics metrics) {
        this.translate = translate;
        this.apply = apply;
        this.transactions = transactions;
        this.deadLetters = deadLetters;
        this.backOff = backOff;
        this.metrics = metrics;
    }

    /** To be called by a batch listener with manual acknowledgment, on the container's thread, as its only act. */
    public void consume(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack) {
        try {
            deadLetters.write(process(records));
        } catch (Throwable thrown) {
            postpone(records, ack, thrown);
            return;
        }
        backOff.reset(records);
        metrics.consumed(records);
        ack.acknowledge();
    }

    private List<Rejection> process(List<ConsumerRecord<String, byte[]>> records) {
        List<Rejection> rejections = new ArrayList<>();
        List<Translated<T>> translated = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> each : records) {
            try {
                translated.add(new Translated<>(each, translate.apply(each)));
            } catch (RuntimeException | StackOverflowError e) {
                Failure failure = classify(e);
                if (failure.isTemporary()) {
                    throw e;
                }
                rejections.add(new Rejection(each, failure.code(), e));
            }
        }
        apply(translated, rejections);
        return rejections;
    }

    private void apply(List<Translated<T>> part, List<Rejection> rejections) {
        if (part.isEmpty()) {
            return;
        }
        List<T> items = part.stream().map(Translated::item).toList();
        try {
            metrics.timed(() -> transactions.executeWithoutResult(_ -> apply.accept(items)));
        } catch (RuntimeException | StackOverflowError e) {
            Failure failure = classify(e);
            if (failure.isTemporary()) {
                throw e;
            }
            if (part.size() == 1) {
                rejections.add(new Rejection(part.getFirst().record(), failure.code(), e));
                return;
            }
            int half = part.size() / 2;
            apply(part.subList(0, half), rejections);
            apply(part.subList(half, part.size()), rejections);
        }
    }

    private static Failure classify(Throwable thrown) {
        return thrown instanceof PermanentFailureException permanent
                ? new Failure(permanent.code(), Temporality.PERMANENT)
                : Failure.of(thrown);
    }

    private void postpone(List<ConsumerRecord<String, byte[]>> records, Acknowledgment ack, Throwable thrown) {
        Failure failure = classify(thrown);
        Duration pause = backOff.next(records);
        metrics.retried(failure);
        LOG.atWarn()
                .addKeyValue("code", failure.code())
                .addKeyValue("exception", thrown.getClass().getName())
                .addKeyValue("records", records.size())
                .addKeyValue("pause", pause)
                .log("Records are redelivered after a pause");
        ack.nack(0, pause);
    }
}
