package payments.notification.message;

import java.time.Instant;
import payments.events.EventId;

/**
 * A message as its merchant sees it.
 *
 * @param body as it is sent
 */
public record Message(EventId id, String type, String body, Instant occurredAt, Instant createdAt) {}
