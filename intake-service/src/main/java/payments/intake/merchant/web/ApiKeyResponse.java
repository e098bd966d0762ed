package payments.intake.merchant.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.events.ApiKeyId;
import payments.events.Mode;
import payments.intake.merchant.ApiKeyState;
import payments.intake.merchant.ManageMerchants.IssuedKey;

/**
 * An API key in answers.
 *
 * @param secret present in the answer that creates it, and never again
 */
record ApiKeyResponse(
        ApiKeyId id,
        String object,
        Mode mode,
        String name,
        List<String> scopes,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret,
        String last4,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {

    static ApiKeyResponse of(ApiKeyState key) {
        return of(key, null);
    }

    static ApiKeyResponse of(IssuedKey issued) {
        return of(issued.key(), issued.secret().reveal());
    }

    private static ApiKeyResponse of(ApiKeyState key, @Nullable String secret) {
        return new ApiKeyResponse(
                key.id(),
                "api_key",
                key.terms().mode(),
                key.terms().name(),
                key.terms().scopes().stream().sorted().toList(),
                secret,
                key.last4(),
                key.createdAt(),
                key.terms().expiresAt(),
                key.revokedAt(),
                key.lastUsedAt());
    }

    /** The secret does not belong in a log, however this object gets there. */
    @Override
    public String toString() {
        return "ApiKeyResponse[" + id + "]";
    }
}
