package payments.notification.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.EventId;

/**
 * A delivery that this process alone may send, until its lease ends.
 *
 * @param attempts recorded before this one
 * @param manual whether the merchant asked for this attempt
 * @param body sent as it is
 * @param occurredAt when that happened which the message tells of
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared or changed
record ClaimedDelivery(
        UUID id,
        UUID endpointId,
        EventId messageId,
        int attempts,
        boolean manual,
        byte[] body,
        @Nullable String traceparent,
        Instant occurredAt) {}
