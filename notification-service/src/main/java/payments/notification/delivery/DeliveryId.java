package payments.notification.delivery;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import payments.events.TypeId;

/** Identifies a message on its way to one endpoint, {@code dlv_…} outside. */
public record DeliveryId(UUID value) {
    private static final String PREFIX = "dlv";

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static DeliveryId parse(String text) {
        return new DeliveryId(TypeId.parse(PREFIX, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
