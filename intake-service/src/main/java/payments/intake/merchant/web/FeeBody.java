package payments.intake.merchant.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.events.FeeTerms;
import payments.events.Money;
import payments.intake.payment.CurrencyCode;

/** Fee terms in requests and answers. */
record FeeBody(
        @Min(0) @Max(10_000) int basisPoints,
        @Nullable @Size(max = 200) List<@Valid @NotNull Fixed> fixed) {

    record Fixed(
            @CurrencyCode String currency,
            @Min(0) @Max(99_999_999_999L) long amount) {}

    static FeeBody of(FeeTerms terms) {
        return new FeeBody(
                terms.basisPoints(),
                terms.fixed().stream()
                        .map(part -> new Fixed(part.currency().getCurrencyCode(), part.amount()))
                        .toList());
    }

    FeeTerms terms() {
        List<Fixed> parts = fixed == null ? List.of() : fixed;
        return new FeeTerms(
                basisPoints,
                parts.stream()
                        .map(part -> new Money(part.amount(), Currency.getInstance(part.currency())))
                        .toList());
    }
}
