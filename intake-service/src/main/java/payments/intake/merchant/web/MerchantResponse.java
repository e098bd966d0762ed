package payments.intake.merchant.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;
import payments.intake.merchant.MerchantState;

/** A merchant in answers. */
record MerchantResponse(
        MerchantId id,
        String object,
        String name,
        @Nullable String country,
        Status status,
        FeeBody fee,
        @Nullable Duration duplicateWindow,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    static MerchantResponse of(MerchantState merchant) {
        Integer window = merchant.details().duplicateWindowSeconds();
        return new MerchantResponse(
                merchant.id(),
                "merchant",
                merchant.details().name(),
                merchant.details().country(),
                merchant.status(),
                FeeBody.of(merchant.details().fee()),
                window == null ? null : Duration.ofSeconds(window),
                merchant.createdAt(),
                merchant.updatedAt(),
                merchant.version());
    }
}
