package payments.intake.payment.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Currency;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import payments.access.NoCardNumber;
import payments.events.CaptureMethod;
import payments.intake.payment.CurrencyCode;
import payments.intake.payment.NewPayment;

/** A new payment. */
record CreatePaymentRequest(
        @NotNull @Min(1) @Max(99_999_999_999L) Long amount,
        @NotNull @CurrencyCode String currency,

        @NotNull
        @Size(max = 200)
        @Pattern(regexp = "tok_[A-Za-z0-9_]+", message = "must be a provider's token, tok_…")
        @NoCardNumber
        String paymentMethod,

        @Nullable CaptureMethod captureMethod,
        @Nullable @Size(max = 64) @NoCardNumber String reference,
        @Nullable @Size(max = 500) @NoCardNumber String description,
        @Nullable @Size(max = 22) @NoCardNumber String statementDescriptor,

        @Nullable @Size(max = 50)
        Map<@Size(min = 1, max = 40) @NoCardNumber String, @NotNull @Size(max = 500) @NoCardNumber String> metadata) {

    NewPayment toNewPayment() {
        return new NewPayment(
                amount,
                Currency.getInstance(currency),
                paymentMethod,
                captureMethod == null ? CaptureMethod.AUTOMATIC : captureMethod,
                reference,
                description,
                statementDescriptor,
                metadata == null ? Map.of() : metadata);
    }

    /** The same request however its JSON was laid out: metadata in the order of its keys. */
    CreatePaymentRequest canonical() {
        return new CreatePaymentRequest(
                amount,
                currency,
                paymentMethod,
                captureMethod,
                reference,
                description,
                statementDescriptor,
                metadata == null ? null : new TreeMap<>(metadata));
    }
}
