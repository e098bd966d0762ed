package payments.messaging.consumption;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import payments.messaging.failure.Failure;

/** Meters of a consumer group. The lag in records is the Kafka client's own meter, {@code kafka.consumer.fetch.manager.records.lag}. */
final class ConsumptionMetrics {
    private final MeterRegistry registry;
    private final String group;
    private final Timer transaction;
    private final Timer age;

    ConsumptionMetrics(MeterRegistry registry, String group) {
        this.registry = registry;
        this.group = group;
        this.transaction = Timer.builder("consumption.transaction")
                .description("Time of a transaction over a poll or a part of it")
                .tag("group", group)
                .register(registry);
        this.age = Timer.builder("consumption.age")
                .description("Age of the oldest record of a poll when it is committed")
                .tag("group", group)
                .register(registry);
    }

    void timed(Runnable work) {
        transaction.record(work);
    }

    void consumed(List<ConsumerRecord<String, byte[]>> records) {
        counter("consumption.consumed", "Records done with, dead-lettered ones included")
                .register(registry)
                .increment(records.size());
        long now = registry.config().clock().wallTime();
        records.stream()
                .mapToLong(ConsumerRecord::timestamp)
                .min()
                .ifPresent(oldest -> age.record(Math.max(0, now - oldest), TimeUnit.MILLISECONDS));
    }

    void deadLettered(Rejection rejection) {
        counter("consumption.dead.lettered", "Records written to the dead-letter topic")
                .tag("code", rejection.code())
                .register(registry)
                .increment();
    }

    void retried(Failure failure) {
        counter("consumption.retried", "Polls that are redelivered after a pause")
                .tag("code", failure.code())
                .register(registry)
                .increment();
    }

    private Counter.Builder counter(String name, String description) {
        return Counter.builder(name).description(description).tag("group", group);
    }
}
