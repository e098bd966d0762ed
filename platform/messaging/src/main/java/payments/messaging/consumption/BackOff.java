package payments.messaging.consumption;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Pauses that double with each failure in a row of a partition. Thread-safe; holds a number for each failing partition. */
final class BackOff {
    private final Duration initial;
    private final Duration max;
    private final Map<TopicPartition, Integer> failures = new ConcurrentHashMap<>();

    BackOff(Duration initial, Duration max) {
        this.initial = initial;
        this.max = max;
    }

    /** Counts a failure of these records and says how long to wait before the next attempt. */
    Duration next(List<ConsumerRecord<String, byte[]>> records) {
        return records.stream()
                .map(BackOff::partition)
                .distinct()
                .map(partition -> failures.merge(partition, 1, Integer::sum))
                .max(Integer::compare)
                .map(this::pause)
                .orElse(initial);
    }

    void reset(List<ConsumerRecord<String, byte[]>> records) {
        if (!failures.isEmpty()) {
            records.forEach(each -> failures.remove(partition(each)));
        }
    }

    private Duration pause(int failuresInARow) {
        // 2^20 times any pause is beyond every maximum that is allowed, and far from overflow.
        Duration doubled = initial.multipliedBy(1L << Math.min(failuresInARow - 1, 20));
        return doubled.compareTo(max) < 0 ? doubled : max;
    }

    private static TopicPartition partition(ConsumerRecord<String, byte[]> each) {
        return new TopicPartition(each.topic(), each.partition());
    }
}
