package payments.notification.endpoint;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import payments.access.Cursor;
import payments.access.Page;
import payments.access.ProblemException;
import payments.notification.Owner;
import payments.notification.signing.SecretCipher;
import payments.notification.signing.SigningSecret;

/** Endpoints of a merchant and mode; one of another does not exist for the caller. */
@Component
public class ManageEndpoints {
    /** Before the first row of any list. */
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final WebhookEndpoints endpoints;
    private final EndpointSecrets secrets;
    private final SecretCipher cipher;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ManageEndpoints(
            WebhookEndpoints endpoints,
            EndpointSecrets secrets,
            SecretCipher cipher,
            ApplicationEventPublisher events,
            Clock clock) {
        this.endpoints = endpoints;
        this.secrets = secrets;
        this.cipher = cipher;
        this.events = events;
        this.clock = clock;
    }

    /** A new endpoint with its first secret. */
    public record Created(Endpoint endpoint, SigningSecret secret) {}

    /** @throws ProblemException if the endpoint may not be so */
    @Transactional
    public Created create(Owner owner, NewEndpoint wanted) {
        wanted.check(owner.isLive());
        Instant now = now();
        SigningSecret secret = SigningSecret.random();
        Endpoint endpoint =
                endpoints.save(new WebhookEndpoint(owner, wanted, now)).state();
        String ciphertext = cipher.encrypt(secret, endpoint.id().toString());
        secrets.save(new EndpointSecret(endpoint.id(), ciphertext, now));
        return new Created(endpoint, secret);
    }

    /** @throws ProblemException if there is none */
    @Transactional(readOnly = true)
    public Endpoint get(Owner owner, EndpointId id) {
        return find(owner, id).state();
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<Endpoint> list(Owner owner, int limit, @Nullable Cursor after) {
        Cursor position = after == null ? NEWEST : after;
        List<Endpoint> rows =
                endpoints
                        .list(owner.merchantId(), owner.mode(), position.time(), position.id(), Limit.of(limit + 1))
                        .stream()
                        .map(WebhookEndpoint::state)
                        .toList();
        return Page.of(
                rows,
                limit,
                endpoint -> new Cursor(endpoint.createdAt(), endpoint.id().value()));
    }

    /**
     * The secret that signs; the newest if there are several.
     *
     * @throws ProblemException if there is no such endpoint
     */
    @Transactional(readOnly = true)
    public SigningSecret secret(Owner owner, EndpointId id) {
        find(owner, id);
        EndpointSecret newest = secrets.inForce(id.value(), now()).getFirst();
        return cipher.decrypt(newest.ciphertext(), id.toString());
    }

    /**
     * Deletes it; what has not been delivered to it never will be.
     *
     * @throws ProblemException if there is none
     */
    @Transactional
    public void delete(Owner owner, EndpointId id) {
        find(owner, id).delete(now());
        // Before the deliveries are looked at: from here on, none can be added unseen.
        endpoints.flush();
        events.publishEvent(new EndpointDeleted(id));
    }

    private WebhookEndpoint find(Owner owner, EndpointId id) {
        return endpoints.find(id.value(), owner.merchantId(), owner.mode()).orElseThrow(ProblemException::notFound);
    }

    /** As precise as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
