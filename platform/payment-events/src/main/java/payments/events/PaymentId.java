package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a payment, {@code pay_…} outside. */
public record PaymentId(UUID value) implements Comparable<PaymentId> {
    private static final String PREFIX = "pay";

    public static PaymentId next() {
        return new PaymentId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static PaymentId parse(String text) {
        return new PaymentId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(PaymentId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
