package payments.ledger.posting;

import java.time.Instant;
import payments.events.Envelope;
import payments.events.PaymentEvent;
import payments.events.TransactionId;

/**
 * A booking that is to be written.
 *
 * @param sequence position among the payment's transactions, from 1
 */
record Transaction(
        TransactionId id, int sequence, Envelope<? extends PaymentEvent> cause, Booking booking, Instant bookedAt) {}
