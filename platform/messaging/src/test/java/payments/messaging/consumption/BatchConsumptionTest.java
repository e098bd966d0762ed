package payments.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.transaction.support.TransactionOperations;

class BatchConsumptionTest {
    private MockProducer<String, byte[]> producer = producer(true);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<List<String>> applied = new ArrayList<>();

    @Test
    void aPollIsAppliedAtOnceAndAcknowledged() {
        FakePoll poll = FakePoll.of("a", "b", "c");

        consume(poll, _ -> {});

        assertThat(applied).containsExactly(List.of("a", "b", "c"));
        assertThat(poll.said).containsExactly("ack");
        assertThat(registry.counter("consumption.consumed", "group", "test").count())
                .isEqualTo(3);
    }

    @Test
    void aRecordThatCantBeTranslatedIsDeadLetteredAndTheOthersAreApplied() {
        FakePoll poll = FakePoll.of("a", "unreadable", "c");

        consume(poll, _ -> {});

        assertThat(applied).containsExactly(List.of("a", "c"));
        assertThat(deadLetters()).containsExactly("unreadable");
        assertThat(poll.said).containsExactly("ack");
        assertThat(registry.counter("consumption.dead.lettered", "group", "test", "code", "unreadable")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRecordThatCantBeAppliedIsFoundByHalving() {
        FakePoll poll = FakePoll.of("a", "b", "bad", "d");

        consume(poll, items -> {
            if (items.contains("bad")) {
                throw new DataIntegrityViolationException("bad");
            }
        });

        assertThat(applied)
                .containsExactly(
                        List.of("a", "b", "bad", "d"),
                        List.of("a", "b"),
                        List.of("bad", "d"),
                        List.of("bad"),
                        List.of("d"));
        assertThat(deadLetters()).containsExactly("bad");
        assertThat(poll.said).containsExactly("ack");
    }

    @Test
    void aFailureThatPassesPostponesThePollForLongerAndLonger() {
        BatchConsumption<String> consumption = consumption(_ -> {
            throw new TransientDataAccessResourceException("deadlock");
        });
        FakePoll poll = FakePoll.of("a", "b");

        for (int attempt = 0; attempt < 5; attempt++) {
            consumption.consume(poll.records(), poll);
        }

        assertThat(poll.said)
                .containsExactly(
                        "nack from 0 after 100 ms",
                        "nack from 0 after 200 ms",
                        "nack from 0 after 400 ms",
                        "nack from 0 after 500 ms",
                        "nack from 0 after 500 ms");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aFailureThatPassesWhileHalvingDeadLettersNothing() {
        FakePoll poll = FakePoll.of("bad", "b");

        consume(poll, items -> {
            if (items.size() == 1) {
                throw new TransientDataAccessResourceException("away");
            }
            throw new DataIntegrityViolationException("bad");
        });

        assertThat(poll.said).containsExactly("nack from 0 after 100 ms");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aFaultOfTheProcessPostponesRatherThanDiscards() {
        FakePoll poll = FakePoll.of("a");

        consume(poll, _ -> {
            throw new OutOfMemoryError();
        });

        assertThat(poll.said).containsExactly("nack from 0 after 100 ms");
        assertThat(deadLetters()).isEmpty();
    }

    @Test
    void aDeadLetterThatIsRefusedPostponesThePoll() {
        producer.sendException = new IllegalStateException("refused");
        FakePoll poll = FakePoll.of("unreadable", "b");

        consume(poll, _ -> {});

        assertThat(poll.said).containsExactly("nack from 0 after 100 ms");
    }

    @Test
    void aDeadLetterThatIsNotAcknowledgedInTimePostponesThePoll() {
        producer = producer(false);
        FakePoll poll = FakePoll.of("unreadable", "b");

        consume(poll, _ -> {});

        assertThat(deadLetters()).containsExactly("unreadable");
        assertThat(poll.said).containsExactly("nack from 0 after 100 ms");
    }

    private static MockProducer<String, byte[]> producer(boolean acknowledges) {
        return new MockProducer<>(acknowledges, null, new StringSerializer(), new ByteArraySerializer());
    }

    private void consume(FakePoll poll, Consumer<List<String>> apply) {
        consumption(apply).consume(poll.records(), poll);
    }

    private BatchConsumption<String> consumption(Consumer<List<String>> apply) {
        ConsumptionMetrics metrics = new ConsumptionMetrics(registry, "test");
        DeadLetterProducer letters = new DeadLetterProducer(new OneProducer(), Duration.ofSeconds(1));
        return new BatchConsumption<>(
                BatchConsumptionTest::translate,
                items -> {
                    applied.add(items);
                    apply.accept(items);
                },
                TransactionOperations.withoutTransaction(),
                new DeadLetters("test", letters, Duration.ofMillis(200), metrics),
                new BackOff(Duration.ofMillis(100), Duration.ofMillis(500)),
                metrics);
    }

    private static String translate(ConsumerRecord<String, byte[]> consumed) {
        String text = new String(consumed.value(), UTF_8);
        if (text.equals("unreadable")) {
            throw new PermanentFailureException("unreadable", "not even a letter", null);
        }
        return text;
    }

    private List<String> deadLetters() {
        return producer.history().stream()
                .map(ProducerRecord::value)
                .map(value -> new String(value, UTF_8))
                .toList();
    }

    private final class OneProducer implements ProducerFactory<String, byte[]> {
        @Override
        public Producer<String, byte[]> createProducer() {
            return producer;
        }

        @Override
        public ProducerFactory<String, byte[]> copyWithConfigurationOverride(@Nullable Map<String, Object> settings) {
            return this;
        }
    }
}
