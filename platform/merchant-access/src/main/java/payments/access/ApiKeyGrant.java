package payments.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an API key that is in force.
 *
 * @param caller whom the key speaks for
 * @param suspended whether the merchant is suspended: the key is known, but refused
 * @param expiresAt the first moment at which the key is no longer accepted, null if it never expires
 */
public record ApiKeyGrant(
        MerchantCaller caller, boolean suspended, @Nullable Instant expiresAt) {

    /** Whether the key's time is over. */
    public boolean isExpired(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }
}
