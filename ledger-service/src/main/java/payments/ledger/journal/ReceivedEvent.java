package payments.ledger.journal;

import payments.events.Envelope;
import payments.events.PaymentEvent;

/**
 * An event as it came in.
 *
 * @param payload the record's value, never changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by content where it matters
public record ReceivedEvent(Envelope<? extends PaymentEvent> envelope, byte[] payload) {}
