package payments.notification.message;

/** Told within the service, in the transaction that records messages. */
public record MessagesRecorded() {}
