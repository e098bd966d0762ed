package payments.messaging.outbox;

/** A row of the outbox. */
record PendingMessage(long id, OutboxMessage message) {}
