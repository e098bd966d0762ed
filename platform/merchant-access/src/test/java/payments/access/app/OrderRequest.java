package payments.access.app;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import payments.access.NoCardNumber;
import payments.events.CaptureMethod;
import payments.events.MerchantId;

/** A field of every kind that the API has. */
record OrderRequest(
        @NotNull @Min(1) @Max(99_999_999_999L) Long amount,
        @NotNull Currency currency,
        @Nullable CaptureMethod captureMethod,
        @Size(max = 64) @NoCardNumber @Nullable String orderReference,
        @Nullable Boolean urgent,
        @Nullable Instant dueAt,
        @Nullable MerchantId merchantId,
        @Nullable Map<@Size(max = 40) @NoCardNumber String, @Size(max = 500) @NoCardNumber String> metadata,
        @Valid @Nullable List<@NotNull Line> lines) {

    record Line(@NotNull @Min(1) Long unitPrice, int count) {}
}
