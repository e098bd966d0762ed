package payments.intake.payment;

import java.util.Locale;

/** Where a payment stands, as merchants see it. */
public enum PaymentStatus {
    PROCESSING,
    AUTHORIZED,
    CAPTURED,
    PARTIALLY_CAPTURED,
    PARTIALLY_REFUNDED,
    REFUNDED,
    DECLINED,
    FAILED,
    CANCELED,
    EXPIRED;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name in the API and in the database. */
    public String value() {
        return value;
    }

    public static PaymentStatus of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
