package payments.access;

import java.util.Set;
import payments.events.ApiKeyId;
import payments.events.MerchantId;
import payments.events.Mode;

/**
 * The merchant on whose behalf a request is made: {@code @AuthenticationPrincipal MerchantCaller caller} in a controller.
 *
 * @param mode of the key: objects of the other mode do not exist for this caller
 * @param scopes what the key may do, spelt out: a key without scopes has all of them here
 */
public record MerchantCaller(MerchantId merchantId, Mode mode, ApiKeyId keyId, Set<Scope> scopes) {
    public MerchantCaller {
        scopes = Set.copyOf(scopes);
    }
}
