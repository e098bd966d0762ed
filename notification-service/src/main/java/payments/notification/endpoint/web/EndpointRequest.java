package payments.notification.endpoint.web;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.access.NoCardNumber;
import payments.notification.endpoint.NewEndpoint;

/** A new endpoint. */
record EndpointRequest(
        @NotNull @Size(max = 2048) String url,
        @NotEmpty @Size(max = 50) List<@NotNull @Size(max = 64) String> eventTypes,
        @Nullable @Size(max = 500) @NoCardNumber String description) {

    NewEndpoint wanted() {
        return new NewEndpoint(url, eventTypes, description);
    }
}
