package payments.notification.delivery;

import org.jspecify.annotations.Nullable;
import payments.events.EventId;
import payments.notification.endpoint.EndpointId;

/** Which deliveries a list shows; what is null does not matter. */
public record DeliveryFilter(
        @Nullable EndpointId endpoint,
        @Nullable DeliveryStatus status,
        @Nullable EventId event) {}
