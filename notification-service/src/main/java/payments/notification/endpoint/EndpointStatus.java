package payments.notification.endpoint;

/** Whether deliveries are made. Those of a disabled endpoint wait. */
public enum EndpointStatus {
    ENABLED,
    DISABLED
}
