package payments.verification;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.PaymentId;
import payments.events.PaymentOutcome;
import payments.events.Topics;
import payments.testing.TestKafka;

/** Reads the topic of outcomes from its beginning, for as long as the tests run. */
final class OutcomeTopic {
    private final Map<PaymentId, List<Envelope<PaymentOutcome>>> outcomes = new ConcurrentHashMap<>();

    private OutcomeTopic() {}

    static OutcomeTopic shared() {
        return Shared.TOPIC;
    }

    private static final class Shared {
        static final OutcomeTopic TOPIC = new OutcomeTopic();

        static {
            TestKafka kafka = TestKafka.shared();
            kafka.createTopic(Topics.PAYMENT_OUTCOMES, Topics.PARTITIONS);
            Thread.ofPlatform().daemon().name("outcomes").start(() -> TOPIC.follow(kafka.bootstrapServers()));
        }
    }

    List<Envelope<PaymentOutcome>> of(PaymentId payment) {
        return List.copyOf(outcomes.getOrDefault(payment, List.of()));
    }

    private void follow(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(Topics.PAYMENT_OUTCOMES, number))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!Thread.currentThread().isInterrupted()) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> {
                    Envelope<PaymentOutcome> outcome =
                            EventCodec.decode(record.headers(), record.value(), PaymentOutcome.class);
                    outcomes.computeIfAbsent(outcome.event().payment().id(), _ -> new CopyOnWriteArrayList<>())
                            .add(outcome);
                });
            }
        }
    }
}
