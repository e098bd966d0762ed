package payments.intake.merchant;

import org.jspecify.annotations.Nullable;
import payments.events.FeeTerms;

/**
 * What an operator says of a merchant.
 *
 * @param country ISO 3166-1 alpha-2
 * @param duplicateWindowSeconds how long a second payment of the same reference and amount is suspicious, null for never
 */
public record MerchantDetails(
        String name,
        @Nullable String country,
        FeeTerms fee,
        @Nullable Integer duplicateWindowSeconds) {}
