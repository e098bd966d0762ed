package payments.notification;

import java.util.Locale;
import java.util.UUID;
import payments.access.MerchantCaller;
import payments.events.Mode;
import payments.events.Payment;

/**
 * Whose something is. Everything in this database belongs to a merchant and a mode, and does not exist for any other.
 *
 * @param mode as the database spells it
 */
public record Owner(UUID merchantId, String mode) {
    public static Owner of(MerchantCaller caller) {
        return new Owner(caller.merchantId().value(), text(caller.mode()));
    }

    public static Owner of(Payment payment) {
        return new Owner(payment.merchantId().value(), text(payment.mode()));
    }

    public boolean isLive() {
        return mode.equals("live");
    }

    private static String text(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }
}
