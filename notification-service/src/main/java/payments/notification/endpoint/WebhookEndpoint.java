package payments.notification.endpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.notification.Owner;

@Entity
@SuppressWarnings("UnusedVariable") // queries read what the class does not
class WebhookEndpoint {
    @Id
    private UUID id;

    private UUID merchantId;
    private String mode;
    private String url;
    private String[] eventTypes;
    private @Nullable String description;
    private String status;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant deletedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected WebhookEndpoint() {}

    WebhookEndpoint(Owner owner, NewEndpoint wanted, Instant now) {
        this.id = EndpointId.next().value();
        this.merchantId = owner.merchantId();
        this.mode = owner.mode();
        this.url = wanted.url();
        this.eventTypes = wanted.eventTypes().toArray(String[]::new);
        this.description = wanted.description();
        this.status = EndpointStatus.ENABLED.name().toLowerCase(Locale.ROOT);
        this.createdAt = now;
        this.updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
        updatedAt = now;
    }

    Endpoint state() {
        return new Endpoint(
                new EndpointId(id),
                mode,
                url,
                List.of(eventTypes),
                description,
                EndpointStatus.valueOf(status.toUpperCase(Locale.ROOT)),
                createdAt,
                updatedAt);
    }
}
