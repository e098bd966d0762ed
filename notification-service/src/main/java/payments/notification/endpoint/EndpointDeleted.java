package payments.notification.endpoint;

/** Told within the service, in the transaction that deletes the endpoint. */
public record EndpointDeleted(EndpointId id) {}
