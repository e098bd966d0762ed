package payments.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.springframework.kafka.support.Acknowledgment;

/** What a container hands over: records, and an acknowledgment that remembers what was said. */
final class FakePoll implements Acknowledgment {
    static final String TOPIC = "numbers";

    private final List<ConsumerRecord<String, byte[]>> records;
    final List<String> said = new ArrayList<>();

    FakePoll(List<ConsumerRecord<String, byte[]>> records) {
        this.records = records;
    }

    static FakePoll of(String... values) {
        return new FakePoll(IntStream.range(0, values.length)
                .mapToObj(offset -> record(0, offset, values[offset]))
                .toList());
    }

    static ConsumerRecord<String, byte[]> record(int partition, long offset, String value) {
        byte[] bytes = value.getBytes(UTF_8);
        return new ConsumerRecord<>(
                TOPIC,
                partition,
                offset,
                1_000,
                TimestampType.CREATE_TIME,
                3,
                bytes.length,
                "key",
                bytes,
                new RecordHeaders(),
                Optional.empty());
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return records;
    }

    @Override
    public void acknowledge() {
        said.add("ack");
    }

    @Override
    public void nack(int index, Duration sleep) {
        said.add("nack from " + index + " after " + sleep.toMillis() + " ms");
    }
}
