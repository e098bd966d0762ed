package payments.intake.merchant.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import payments.access.NoCardNumber;
import payments.events.FeeTerms;
import payments.intake.merchant.MerchantDetails;

/** A new merchant. */
record MerchantRequest(
        @NotBlank @Size(max = 200) @NoCardNumber String name,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Valid FeeBody fee,

        @Nullable @DurationMin(seconds = 1) @DurationMax(days = 7)
        Duration duplicateWindow) {

    MerchantDetails details() {
        return new MerchantDetails(name, country, fee == null ? FeeTerms.NONE : fee.terms(), seconds(duplicateWindow));
    }

    static @Nullable Integer seconds(@Nullable Duration duration) {
        return duration == null ? null : Math.toIntExact(duration.toSeconds());
    }
}
