package payments.events;

import java.util.Map;

/**
 * An event as it goes over the wire: CloudEvents 1.0, Kafka binding, binary mode. The arrays are not copied and not to be
 * changed.
 */
@SuppressWarnings("ArrayRecordComponent") // made once and handed straight to the outbox; never compared
public record EncodedEvent(String topic, String key, Map<String, String> headers, byte[] value) {}
