package payments.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import payments.testing.TestKafka;

/** Proves what {@link Outbox} promises of committed, rolled back, refused and waiting records. */
class OutboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String topic = "outbox-" + UUID.randomUUID();
    private final TestKafka kafka = TestKafka.shared();
    private final OutboxSchema schema = new OutboxSchema();
    private final ServiceInstance service = new ServiceInstance(schema.database(), Duration.ofMillis(100), 3);

    @BeforeEach
    void createTopic() {
        kafka.createTopic(topic, 6);
    }

    @AfterEach
    void end() {
        service.close();
        kafka.deleteTopic(topic);
    }

    @Test
    void whatIsCommittedIsPublishedOnceAsItWasAppended() {
        service.relay().start();

        service.append(new OutboxMessage(topic, "a", Map.of("ce_id", "evt_1", "ce_type", "é"), bytes("hello")));

        awaitEmpty();
        assertThat(kafka.read(topic)).singleElement().satisfies(record -> {
            assertThat(record.key()).isEqualTo("a");
            assertThat(record.value()).isEqualTo(bytes("hello"));
            assertThat(record.headers().lastHeader("ce_id").value()).isEqualTo(bytes("evt_1"));
            assertThat(record.headers().lastHeader("ce_type").value()).isEqualTo(bytes("é"));
            assertThat(record.headers()).hasSize(2);
        });
        assertThat(service.published()).isEqualTo(1);
    }

    @Test
    void whatIsRolledBackIsNotPublished() {
        service.relay().start();
        assertThatThrownBy(() -> service.inTransaction(_ -> {
                    service.outbox().append(List.of(message("undone")));
                    throw new IllegalStateException("changed its mind");
                }))
                .hasMessage("changed its mind");

        service.append(message("later"));

        awaitEmpty();
        assertThat(keys(topic)).containsExactly("later");
    }

    @Test
    void appendingOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> service.outbox().append(List.of(message("a"))))
                .isInstanceOf(IllegalTransactionStateException.class);

        assertThat(schema.isEmpty()).isTrue();
    }

    @Test
    void aTransactionThatCommitsAfterALaterOneIsPublishedToo() {
        service.relay().start();

        service.inTransaction(_ -> {
            service.outbox().append(List.of(message("earlier id")));
            Thread other = Thread.ofVirtual().start(() -> service.append(message("later id")));
            await().atMost(PATIENCE).until(() -> !other.isAlive() && service.published() == 1);
            assertThat(keys(topic)).containsExactly("later id");
        });

        awaitEmpty();
        assertThat(keys(topic)).containsExactlyInAnyOrder("earlier id", "later id");
    }

    @Test
    void aRecordThatIsTooLargeForTheProducerIsParkedAndTheOthersFlow() {
        byte[] large = new byte[2 * 1024 * 1024];

        service.append(message("first"), new OutboxMessage(topic, "large", Map.of(), large), message("last"));
        service.relay().start();

        awaitEmpty();
        assertParkedAndOthersPublished(topic);
    }

    @Test
    void aRecordThatIsTooLargeForItsTopicIsParkedAndTheOthersFlow() throws Exception {
        String narrow = topic + "-narrow";
        createTopic(narrow, Map.of("max.message.bytes", "200000"));
        byte[] large = new byte[300_000];
        new Random(1).nextBytes(large); // not to be compressed

        service.append(
                new OutboxMessage(narrow, "first", Map.of(), bytes("1")),
                new OutboxMessage(narrow, "large", Map.of(), large),
                new OutboxMessage(narrow, "last", Map.of(), bytes("2")));
        service.relay().start();

        awaitEmpty();
        assertParkedAndOthersPublished(narrow);
    }

    private void assertParkedAndOthersPublished(String name) {
        assertThat(schema.parked()).containsExactly(Map.entry("large", "record_too_large"));
        assertThat(service.parked()).isEqualTo(1);
        // Those behind it may have been published already when it was refused, and are then published again.
        assertThat(keys(name).stream().distinct()).containsExactlyInAnyOrder("first", "last");
    }

    @Test
    void recordsOfATopicThatIsNotThereWaitForIt() {
        String late = topic + "-late";
        service.backlog().start();
        service.relay().start();
        service.append(new OutboxMessage(late, "a", Map.of(), bytes("1")));
        await().atMost(PATIENCE).until(() -> service.backlog().oldestAge().toSeconds() >= 4);
        assertThat(schema.isEmpty()).isFalse();

        kafka.createTopic(late, 1);

        awaitEmpty();
        assertThat(keys(late)).containsExactly("a");
        assertThat(schema.parked()).isEmpty();
    }

    @Test
    void theBacklogIsFullAtItsBoundAndNoLongerWhenItIsRelayed() {
        service.append(message("1"), message("2"));
        service.backlog().start();
        assertThat(service.backlog().pending()).isEqualTo(2);
        assertThat(service.backlog().isFull()).isFalse();

        service.append(message("3"));

        await().atMost(PATIENCE).until(() -> service.backlog().isFull());
        assertThat(service.backlog().pending()).isEqualTo(3);
        assertThat(service.backlog().oldestAge()).isPositive();
        service.relay().start();
        await().atMost(PATIENCE).until(() -> !service.backlog().isFull());
    }

    private static void createTopic(String name, Map<String, String> configuration) throws Exception {
        try (Admin admin = Admin.create(
                Map.<String, Object>of("bootstrap.servers", TestKafka.shared().bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1).configs(configuration)))
                    .all()
                    .get();
        }
    }

    private void awaitEmpty() {
        await().atMost(PATIENCE).until(schema::isEmpty);
    }

    private OutboxMessage message(String key) {
        return new OutboxMessage(topic, key, Map.of(), bytes(key));
    }

    private List<String> keys(String name) {
        return kafka.read(name).stream().map(ConsumerRecord::key).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
