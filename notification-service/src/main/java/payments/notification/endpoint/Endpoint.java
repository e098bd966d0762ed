package payments.notification.endpoint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An endpoint as its merchant sees it, without its secret. */
public record Endpoint(
        EndpointId id,
        String mode,
        String url,
        List<String> eventTypes,
        @Nullable String description,
        EndpointStatus status,
        Instant createdAt,
        Instant updatedAt) {
    public Endpoint {
        eventTypes = List.copyOf(eventTypes);
    }
}
