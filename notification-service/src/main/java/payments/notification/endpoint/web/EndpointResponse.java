package payments.notification.endpoint.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.notification.endpoint.Endpoint;
import payments.notification.endpoint.EndpointId;
import payments.notification.endpoint.EndpointStatus;
import payments.notification.endpoint.ManageEndpoints.Created;

/**
 * An endpoint in answers.
 *
 * @param secret only in the answer that creates it
 */
record EndpointResponse(
        EndpointId id,
        String object,
        String mode,
        String url,
        List<String> eventTypes,
        @Nullable String description,
        EndpointStatus status,

        @Nullable @JsonInclude(JsonInclude.Include.NON_NULL) String secret,

        Instant createdAt,
        Instant updatedAt) {

    static EndpointResponse of(Created created) {
        return of(created.endpoint(), created.secret().text());
    }

    static EndpointResponse of(Endpoint endpoint) {
        return of(endpoint, null);
    }

    private static EndpointResponse of(Endpoint endpoint, @Nullable String secret) {
        return new EndpointResponse(
                endpoint.id(),
                "webhook_endpoint",
                endpoint.mode(),
                endpoint.url(),
                endpoint.eventTypes(),
                endpoint.description(),
                endpoint.status(),
                secret,
                endpoint.createdAt(),
                endpoint.updatedAt());
    }
}
