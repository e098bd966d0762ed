package payments.messaging.consumption;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.Test;

class DeadLetterTest {
    private final PermanentFailureException cause = new PermanentFailureException("type_unknown", "no such type", null);

    @Test
    void aLetterIsTheRecordWithItsReasonAndOrigin() {
        ConsumerRecord<String, byte[]> origin = FakePoll.record(7, 42, "content");
        origin.headers().add("ce_id", "evt_1".getBytes(UTF_8));

        ProducerRecord<String, byte[]> letter = DeadLetter.of(new Rejection(origin, cause.code(), cause), "ledger");

        assertThat(letter.topic()).isEqualTo("numbers.ledger.dlt");
        assertThat(letter.key()).isEqualTo("key");
        assertThat(letter.value()).isEqualTo(origin.value());
        assertThat(headers(letter))
                .isEqualTo(Map.of(
                        "ce_id", "evt_1",
                        "dlt_code", "type_unknown",
                        "dlt_group", "ledger",
                        "dlt_exception", PermanentFailureException.class.getName(),
                        "dlt_message", "no such type",
                        "dlt_topic", "numbers",
                        "dlt_partition", "7",
                        "dlt_offset", "42",
                        "dlt_timestamp", "1000"));
    }

    @Test
    void aReplayedRecordThatDiesAgainHasTheLatestReasonOnly() {
        ConsumerRecord<String, byte[]> origin = FakePoll.record(7, 42, "content");
        origin.headers().add("dlt_code", "earlier".getBytes(UTF_8));

        ProducerRecord<String, byte[]> letter = DeadLetter.of(new Rejection(origin, cause.code(), cause), "ledger");

        assertThat(letter.headers().headers("dlt_code")).hasSize(1);
        assertThat(headers(letter)).containsEntry("dlt_code", "type_unknown");
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> letter) {
        Map<String, String> headers = new TreeMap<>();
        for (Header header : letter.headers()) {
            headers.put(header.key(), new String(header.value(), UTF_8));
        }
        return headers;
    }
}
