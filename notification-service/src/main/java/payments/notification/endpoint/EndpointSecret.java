package payments.notification.endpoint;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.Uuids;

/** A secret of an endpoint, encrypted, and the time in which it signs. */
@Entity
@SuppressWarnings("UnusedVariable") // queries read what the class does not
class EndpointSecret {
    @Id
    private UUID id;

    private UUID endpointId;
    private String ciphertext;
    private Instant validFrom;
    private @Nullable Instant validUntil;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected EndpointSecret() {}

    EndpointSecret(EndpointId endpoint, String ciphertext, Instant validFrom) {
        this.id = Uuids.next();
        this.endpointId = endpoint.value();
        this.ciphertext = ciphertext;
        this.validFrom = validFrom;
    }

    String ciphertext() {
        return ciphertext;
    }
}
