package payments.intake.merchant;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import payments.events.Mode;

/**
 * What a key is for.
 *
 * @param scopes what it may do; empty means everything
 * @param expiresAt the first moment at which it is no longer accepted
 */
public record ApiKeyTerms(
        Mode mode,
        String name,
        Set<String> scopes,
        @Nullable Instant expiresAt) {
    public ApiKeyTerms {
        scopes = Set.copyOf(scopes);
    }
}
