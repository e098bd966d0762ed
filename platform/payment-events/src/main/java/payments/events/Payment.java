package payments.events;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands after the event that carries it: all that a consumer would otherwise have to ask for.
 *
 * @param amount what the merchant asked for
 * @param captured total captured so far, minor units of the amount's currency
 * @param refunded total refunded so far, minor units of the amount's currency
 * @param fee the terms at the time the payment was accepted
 * @param paymentMethod the provider's token, never a card number
 * @param reference the merchant's own name for it
 * @param provider who carries it out, null until one has been chosen
 */
public record Payment(
        PaymentId id,
        MerchantId merchantId,
        Mode mode,
        Money amount,
        long captured,
        long refunded,
        Fee fee,
        CaptureMethod captureMethod,
        String paymentMethod,
        @Nullable String reference,
        @Nullable String description,
        @Nullable String statementDescriptor,
        Map<String, String> metadata,
        @Nullable String provider,
        Instant acceptedAt) {

    public Payment {
        metadata = Map.copyOf(metadata);
    }

    /** The same payment, now with this provider and these totals. */
    public Payment after(@Nullable String provider, long captured, long refunded) {
        return new Payment(
                id,
                merchantId,
                mode,
                amount,
                captured,
                refunded,
                fee,
                captureMethod,
                paymentMethod,
                reference,
                description,
                statementDescriptor,
                metadata,
                provider,
                acceptedAt);
    }

    public Money capturedMoney() {
        return new Money(captured, amount.currency());
    }
}
