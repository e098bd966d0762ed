package payments.verification.provider;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a provider says for certain. */
public sealed interface ProviderAnswer {

    /**
     * The amount is reserved.
     *
     * @param reference the provider's own name for it
     * @param expiresAt when the provider releases it by itself, null if it does not say
     */
    record Authorized(String reference, @Nullable Instant expiresAt) implements ProviderAnswer {}

    /** @param reference the provider's own name for it */
    record Captured(String reference) implements ProviderAnswer {}

    /** @param code for the merchant's eyes */
    record Declined(String code) implements ProviderAnswer {}

    /** It was not carried out and will not be, for a reason that is not the payer's. */
    record Failed(String code) implements ProviderAnswer {}

    /**
     * Nothing was done and nothing will be unless it is sent again.
     *
     * @param keyUsable whether it may be sent again under the same key
     */
    record NotProcessed(String code, boolean keyUsable) implements ProviderAnswer {}
}
