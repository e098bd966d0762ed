package payments.verification.operation;

import org.jspecify.annotations.Nullable;
import payments.events.EventId;
import payments.events.PaymentRequest.PaymentRequested;

/**
 * A request as it was read from its topic.
 *
 * @param eventType as {@link payments.events.EventType} names it
 * @param body the event's JSON as it was read
 * @param digest of the body, hexadecimal
 */
public record ReceivedRequest(
        EventId eventId,
        String eventType,
        String body,
        String digest,
        @Nullable String traceparent,
        PaymentRequested request) {}
