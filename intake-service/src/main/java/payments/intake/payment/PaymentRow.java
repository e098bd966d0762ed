package payments.intake.payment;

import payments.events.Payment;
import payments.intake.idempotency.IdempotencyRecords.Candidate;
import payments.messaging.outbox.OutboxMessage;

/** All that is written for one accepted payment. */
record PaymentRow(Candidate candidate, Payment payment, OutboxMessage event) {}
