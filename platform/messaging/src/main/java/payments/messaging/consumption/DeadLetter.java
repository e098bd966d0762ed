package payments.messaging.consumption;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The record as it was read — key, value, headers — with headers that say why it is here and where it came from. All in
 * text, to be read by any tool.
 */
final class DeadLetter {
    static final String PREFIX = "dlt_";
    static final String CODE = PREFIX + "code";
    static final String GROUP = PREFIX + "group";
    static final String EXCEPTION = PREFIX + "exception";
    static final String MESSAGE = PREFIX + "message";
    static final String TOPIC = PREFIX + "topic";
    static final String PARTITION = PREFIX + "partition";
    static final String OFFSET = PREFIX + "offset";
    static final String TIMESTAMP = PREFIX + "timestamp";

    private DeadLetter() {}

    static ProducerRecord<String, byte[]> of(Rejection rejection, String group) {
        ConsumerRecord<String, byte[]> origin = rejection.record();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(DeadLetterTopics.name(origin.topic(), group), null, origin.key(), origin.value());
        Headers headers = letter.headers();
        for (Header header : origin.headers()) {
            // Those of an earlier death, if the record was replayed, are history.
            if (!header.key().startsWith(PREFIX)) {
                headers.add(header);
            }
        }
        add(headers, CODE, rejection.code());
        add(headers, GROUP, group);
        add(headers, EXCEPTION, rejection.cause().getClass().getName());
        add(headers, MESSAGE, ExceptionMessage.of(rejection.cause()));
        add(headers, TOPIC, origin.topic());
        add(headers, PARTITION, Integer.toString(origin.partition()));
        add(headers, OFFSET, Long.toString(origin.offset()));
        add(headers, TIMESTAMP, Long.toString(origin.timestamp()));
        return letter;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
