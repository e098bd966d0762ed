package payments.notification.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import payments.events.EventId;
import payments.notification.endpoint.EndpointId;

/**
 * A delivery as its merchant sees it.
 *
 * @param attempts that have ended
 * @param nextAttemptAt null if none follows; while one is under way, when it would be repeated if its process died
 */
public record Delivery(
        DeliveryId id,
        EndpointId endpoint,
        EventId event,
        String type,
        DeliveryStatus status,
        int attempts,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant updatedAt) {}
