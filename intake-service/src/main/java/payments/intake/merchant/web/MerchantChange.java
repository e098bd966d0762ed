package payments.intake.merchant.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import payments.access.NoCardNumber;
import payments.events.MerchantEvent.Status;
import payments.intake.merchant.ManageMerchants.Change;
import payments.intake.merchant.MerchantDetails;

/** A change of a merchant; what is left out or null stays as it is. */
record MerchantChange(
        @Nullable @Size(min = 1, max = 200) @NoCardNumber String name,
        @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
        @Nullable @Valid FeeBody fee,

        @Nullable @DurationMin(seconds = 1) @DurationMax(days = 7)
        Duration duplicateWindow,

        @Nullable Status status) {

    Change appliedTo(Change current) {
        MerchantDetails before = current.details();
        MerchantDetails after = new MerchantDetails(
                name == null ? before.name() : name,
                country == null ? before.country() : country,
                fee == null ? before.fee() : fee.terms(),
                duplicateWindow == null ? before.duplicateWindowSeconds() : MerchantRequest.seconds(duplicateWindow));
        return new Change(after, status == null ? current.status() : status);
    }
}
