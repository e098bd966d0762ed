package payments.events;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the other services need to know of a merchant; on the compacted {@link Topics#MERCHANT_DIRECTORY}. */
public sealed interface MerchantEvent {

    /**
     * @param version grows by one with every change; an older one that arrives late is to be ignored
     */
    @JsonClassDescription("The merchant as it now is, in full: the newest of a merchant replaces all before it.")
    record MerchantUpdated(
            MerchantId merchantId, long version, String name, Status status, FeeTerms fee, List<ApiKey> apiKeys)
            implements MerchantEvent {
        public MerchantUpdated {
            apiKeys = List.copyOf(apiKeys);
        }
    }

    /** Whether the merchant's keys are accepted. */
    enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("suspended")
        SUSPENDED
    }

    /**
     * A key that is in force; a revoked one is missing from the list.
     *
     * @param sha256 of the whole secret, lower-case hexadecimal
     * @param scopes what it may do; empty means everything
     */
    record ApiKey(
            ApiKeyId id,
            String sha256,
            Mode mode,
            Set<String> scopes,
            @Nullable Instant expiresAt) {
        public ApiKey {
            scopes = Set.copyOf(scopes);
        }
    }
}
