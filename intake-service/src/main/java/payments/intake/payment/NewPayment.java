package payments.intake.payment;

import java.util.Currency;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import payments.events.CaptureMethod;

/** What a merchant asks for, valid by itself. */
public record NewPayment(
        long amount,
        Currency currency,
        String paymentMethod,
        CaptureMethod captureMethod,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String statementDescriptor,
        Map<String, String> metadata) {
    public NewPayment {
        metadata = Map.copyOf(metadata);
    }
}
