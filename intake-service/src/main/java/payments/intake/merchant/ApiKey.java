package payments.intake.merchant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import payments.events.ApiKeyId;
import payments.events.MerchantEvent;
import payments.events.MerchantId;
import payments.events.Mode;

/** An API key, of which only the hash is known. */
@Entity
class ApiKey {
    @Id
    private UUID id;

    private UUID merchantId;
    private String mode;
    private String name;
    private String[] scopes;
    private String sha256;
    private String last4;
    private Instant createdAt;
    private @Nullable Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ApiKey() {}

    ApiKey(MerchantId merchant, ApiKeyTerms terms, ApiKeySecret secret, Instant now) {
        this.id = ApiKeyId.next().value();
        this.merchantId = merchant.value();
        this.mode = terms.mode().name().toLowerCase(Locale.ROOT);
        this.name = terms.name();
        this.scopes = terms.scopes().stream().sorted().toArray(String[]::new);
        this.sha256 = secret.sha256();
        this.last4 = secret.last4();
        this.createdAt = now;
        this.expiresAt = terms.expiresAt();
    }

    boolean belongsTo(MerchantId merchant) {
        return merchantId.equals(merchant.value());
    }

    /** Ends it for good; a second time changes nothing. */
    boolean revoke(Instant now) {
        if (revokedAt != null) {
            return false;
        }
        revokedAt = now;
        return true;
    }

    MerchantEvent.ApiKey forDirectory() {
        return new MerchantEvent.ApiKey(new ApiKeyId(id), sha256, mode(), Set.of(scopes), expiresAt);
    }

    ApiKeyState state() {
        return new ApiKeyState(
                new ApiKeyId(id),
                new ApiKeyTerms(mode(), name, Set.of(scopes), expiresAt),
                last4,
                createdAt,
                revokedAt,
                lastUsedAt);
    }

    private Mode mode() {
        return Mode.valueOf(mode.toUpperCase(Locale.ROOT));
    }
}
