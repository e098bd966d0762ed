package payments.notification.delivery;

import java.util.Locale;

/** How far a delivery has come. */
public enum DeliveryStatus {
    /** Waits for its next attempt, or has one under way. */
    PENDING,
    /** The endpoint answered 2xx. */
    DELIVERED,
    /** The last attempt of the schedule has failed. */
    FAILED,
    /** The endpoint was deleted before. */
    CANCELED;

    private final String value = name().toLowerCase(Locale.ROOT);

    /** The name in the API and in the database. */
    public String value() {
        return value;
    }

    static DeliveryStatus of(String value) {
        return valueOf(value.toUpperCase(Locale.ROOT));
    }
}
