package payments.notification.delivery.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.events.EventId;
import payments.notification.delivery.Attempt;
import payments.notification.delivery.Delivery;
import payments.notification.delivery.DeliveryId;
import payments.notification.delivery.DeliveryStatus;
import payments.notification.endpoint.EndpointId;

/**
 * A delivery in answers.
 *
 * @param attempts only where one delivery is asked for
 */
record DeliveryResponse(
        DeliveryId id,
        String object,
        EndpointId endpoint,
        EventId event,
        String type,
        DeliveryStatus status,
        int attemptCount,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant updatedAt,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) List<Attempt> attempts) {

    static DeliveryResponse of(Delivery delivery) {
        return of(delivery, null);
    }

    static DeliveryResponse of(Delivery delivery, @Nullable List<Attempt> attempts) {
        return new DeliveryResponse(
                delivery.id(),
                "delivery",
                delivery.endpoint(),
                delivery.event(),
                delivery.type(),
                delivery.status(),
                delivery.attempts(),
                delivery.nextAttemptAt(),
                delivery.createdAt(),
                delivery.updatedAt(),
                attempts);
    }
}
