package payments.intake.merchant;

import java.time.Instant;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;

/** A merchant as operators see it. */
public record MerchantState(
        MerchantId id, MerchantDetails details, Status status, long version, Instant createdAt, Instant updatedAt) {
    static MerchantState of(Merchant merchant) {
        return new MerchantState(
                merchant.id(),
                merchant.details(),
                merchant.status(),
                merchant.version(),
                merchant.createdAt(),
                merchant.updatedAt());
    }
}
