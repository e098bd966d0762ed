package payments.messaging.outbox;

import java.util.Map;

/**
 * A record to be published. The value is not copied and not to be changed.
 *
 * @param key records of the same key reach the topic in the order in which they were appended
 */
@SuppressWarnings("ArrayRecordComponent") // made once, written once, never compared
public record OutboxMessage(String topic, String key, Map<String, String> headers, byte[] value) {
    public OutboxMessage {
        headers = Map.copyOf(headers);
    }
}
