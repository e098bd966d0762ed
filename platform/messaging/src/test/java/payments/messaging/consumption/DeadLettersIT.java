package payments.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;

/** Proves that what can't be processed is kept with its reason, and that nothing else suffers from it. */
@IntegrationTest(database = "messaging")
class DeadLettersIT {
    private final GroupUnderTest group;
    private final NumberedEvents events;

    @Autowired
    DeadLettersIT(ApplicationContext context, TestDatabase database, JdbcTemplate jdbc) {
        this.group = new GroupUnderTest(context);
        this.events = new NumberedEvents(group.topic(), jdbc, database);
    }

    @AfterEach
    void end() {
        group.close();
    }

    @Test
    void recordsThatCantBeProcessedAreKeptWithReasonAndOriginAndAllOthersAreProcessed() {
        group.createDeadLetterTopic();
        ProducerRecord<String, byte[]> unreadable = events.record("key-3", "no number");
        unreadable.headers().add("ce_id", "evt_1".getBytes(UTF_8));
        ProducerRecord<String, byte[]> refused = events.record("key-4", "-1");
        group.send(events.records(10, 1, 10));
        group.send(List.of(unreadable, refused));
        group.send(events.records(10, 11, 20));

        group.join(group.consumption(events::insert));

        group.awaitCommitted(202);
        events.assertEachOnceInOrder(10, 20);
        assertThat(group.deadLetters()).hasSize(2).allSatisfy(letter -> {
            assertThat(header(letter, "dlt_topic")).isEqualTo(group.topic());
            assertThat(header(letter, "dlt_group")).isEqualTo(group.group());
            assertThat(original(letter).value()).isEqualTo(letter.value());
            assertThat(original(letter).key()).isEqualTo(letter.key());
        });
        ConsumerRecord<String, byte[]> ofUnreadable = letterOf(unreadable);
        assertThat(header(ofUnreadable, "dlt_code")).isEqualTo("unreadable");
        assertThat(header(ofUnreadable, "dlt_message")).isEqualTo("the body is no number");
        assertThat(header(ofUnreadable, "ce_id")).isEqualTo("evt_1");
        ConsumerRecord<String, byte[]> ofRefused = letterOf(refused);
        assertThat(header(ofRefused, "dlt_code")).isEqualTo("constraint_violated");
        assertThat(header(ofRefused, "dlt_message"))
                .isEqualTo("SQLSTATE 23514 table consumed constraint consumed_sequence_check");
    }

    @Test
    void asLongAsADeadLetterCantBeWrittenNothingIsSkipped() {
        group.send(List.of(events.record("key-0", "no number")));
        group.send(events.records(10, 1, 10));
        group.join(group.consumption(events::insert));
        group.awaitRetries("kafka_unavailable", 2);
        assertThat(group.committed()).isLessThan(101);

        group.createDeadLetterTopic();

        group.awaitCommitted(101);
        assertThat(group.deadLetters()).hasSize(1);
        events.assertEachOnceInOrder(10, 10);
    }

    /** The record that the letter says it comes from. */
    private ConsumerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        int partition = Integer.parseInt(header(letter, "dlt_partition"));
        long offset = Long.parseLong(header(letter, "dlt_offset"));
        return group.records().stream()
                .filter(each -> each.partition() == partition && each.offset() == offset)
                .findAny()
                .orElseThrow();
    }

    private ConsumerRecord<String, byte[]> letterOf(ProducerRecord<String, byte[]> sent) {
        return group.deadLetters().stream()
                .filter(letter -> letter.key().equals(sent.key()))
                .findAny()
                .orElseThrow();
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), UTF_8);
    }
}
