package payments.ledger.journal;

import java.time.Instant;
import payments.events.EventId;
import tools.jackson.databind.JsonNode;

/**
 * An event as the journal keeps it.
 *
 * @param data the event itself, in the form of its schema
 */
public record JournalEntry(
        EventId event, String type, int sequence, Instant occurredAt, Instant recordedAt, JsonNode data) {}
