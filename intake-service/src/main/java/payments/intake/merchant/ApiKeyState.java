package payments.intake.merchant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import payments.events.ApiKeyId;

/**
 * A key as operators see it, without its secret.
 *
 * @param lastUsedAt to the minute
 */
public record ApiKeyState(
        ApiKeyId id,
        ApiKeyTerms terms,
        String last4,
        Instant createdAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}
