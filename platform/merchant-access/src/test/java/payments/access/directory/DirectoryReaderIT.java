package payments.access.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static payments.access.TestKeys.key;
import static payments.access.TestKeys.merchant;
import static payments.access.TestKeys.secret;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import payments.events.MerchantEvent.ApiKey;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.testing.Events;
import payments.testing.TestKafka;

class DirectoryReaderIT {
    private static final Duration REVOCATION_LIMIT = Duration.ofSeconds(2);

    private final TestKafka kafka = TestKafka.shared();
    private final String topic = "directory-" + UUID.randomUUID();
    private final MerchantDirectory directory = new MerchantDirectory();
    private final DirectoryRecords records = new DirectoryRecords();
    private final MerchantId id = MerchantId.next();
    private final ApiKey key = key(secret(Mode.TEST));
    private DirectoryReader reader = reader(consumers());

    @AfterEach
    void stop() {
        reader.stop();
    }

    @Test
    void refusesUntilItIsComplete() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> directory.find(key.sha256()))
                .satisfies(e -> {
                    assertThat(e.code()).isEqualTo(ProblemCode.OVERLOADED);
                    assertThat(e.retryAfter()).isPresent();
                });
    }

    @Test
    void readsInFullAtTheStart() {
        kafka.createTopic(topic, 1);
        send(merchant(MerchantId.next(), 1), merchant(id, 1), merchant(id, 2, key));

        start();

        assertThat(directory.find(key.sha256())).isPresent();
        assertThat(directory.find(id).map(MerchantUpdated::name)).contains("Corner shop");
        assertThat(directory.merchants()).isEqualTo(2);
    }

    @Test
    void emptyTopicIsComplete() {
        kafka.createTopic(topic, 1);

        start();

        assertThat(directory.find(key.sha256())).isEmpty();
    }

    @Test
    void revocationIsInForceWithinTwoSeconds() {
        kafka.createTopic(topic, 1);
        send(merchant(id, 1, key));
        start();

        send(merchant(id, 2));

        await().atMost(REVOCATION_LIMIT)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> directory.find(key.sha256()).isEmpty());
    }

    @Test
    void olderVersionIsIgnored() {
        kafka.createTopic(topic, 1);
        MerchantId last = MerchantId.next();
        send(merchant(id, 2), merchant(id, 1, key), merchant(last, 1));

        start();

        assertThat(directory.find(last)).isPresent();
        assertThat(directory.find(key.sha256())).isEmpty();
    }

    @Test
    void tombstoneRemovesTheMerchant() {
        kafka.createTopic(topic, 1);
        send(merchant(id, 1, key));
        start();

        kafka.produce(List.of(new ProducerRecord<>(topic, id.toString(), null)));

        await().until(() -> directory.find(id).isEmpty());
        assertThat(directory.find(key.sha256())).isEmpty();
    }

    @Test
    void unreadableRecordsArePassedOverAndCounted() {
        kafka.createTopic(topic, 1);
        kafka.produce(List.of(
                new ProducerRecord<>(topic, "key", new byte[] {'{'}),
                new ProducerRecord<>(topic, "no merchant", null),
                new ProducerRecord<>(topic, null, null)));
        send(merchant(id, 1, key));

        start();

        assertThat(directory.find(key.sha256())).isPresent();
        assertThat(records.unreadable()).isEqualTo(3);
    }

    @Test
    void waitsForATopicThatIsNotThereYet() {
        reader.start();
        await().during(Duration.ofSeconds(1)).until(() -> !directory.isComplete());

        kafka.createTopic(topic, 1);
        send(merchant(id, 1, key));

        awaitComplete();
        await().until(() -> directory.find(key.sha256()).isPresent());
    }

    @Test
    void answersFromMemoryWhileKafkaCannotBeReadAndCatchesUpAfterwards() {
        kafka.createTopic(topic, 1);
        send(merchant(id, 1, key));
        start();
        reader.stop();
        Queue<Supplier<Consumer<String, byte[]>>> attempts = new ArrayDeque<>(List.of(
                () -> {
                    throw new KafkaException("no broker");
                },
                consumers()));
        reader = reader(() -> attempts.remove().get());

        reader.start();

        assertThat(directory.find(key.sha256())).isPresent();
        send(merchant(id, 2));
        await().until(() -> directory.find(key.sha256()).isEmpty());
    }

    private DirectoryReader reader(Supplier<Consumer<String, byte[]>> consumers) {
        return new DirectoryReader(topic, consumers, directory, records);
    }

    private Supplier<Consumer<String, byte[]>> consumers() {
        return new DirectoryConsumers(
                new DefaultKafkaConsumerFactory<>(Map.of("bootstrap.servers", kafka.bootstrapServers())));
    }

    private void start() {
        reader.start();
        awaitComplete();
    }

    private void awaitComplete() {
        await().atMost(Duration.ofSeconds(20)).until(directory::isComplete);
    }

    private void send(MerchantUpdated... merchants) {
        kafka.produce(List.of(merchants).stream()
                .map(merchant -> Events.toSend(Events.fromIntake(merchant)))
                .map(sent -> new ProducerRecord<>(topic, null, sent.key(), sent.value(), sent.headers()))
                .toList());
    }
}
