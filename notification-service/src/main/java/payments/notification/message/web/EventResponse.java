package payments.notification.message.web;

import java.time.Instant;
import payments.events.EventId;
import payments.notification.message.Message;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message in answers, with the three fields of its body.
 *
 * @param createdAt when it was made here
 */
record EventResponse(EventId id, String object, String type, Instant timestamp, JsonNode data, Instant createdAt) {
    static EventResponse of(Message message, JsonMapper json) {
        return new EventResponse(
                message.id(),
                "event",
                message.type(),
                message.occurredAt(),
                json.readTree(message.body()).path("data"),
                message.createdAt());
    }
}
