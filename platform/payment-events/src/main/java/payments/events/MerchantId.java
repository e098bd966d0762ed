package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a merchant, {@code mer_…} outside. */
public record MerchantId(UUID value) implements Comparable<MerchantId> {
    private static final String PREFIX = "mer";

    public static MerchantId next() {
        return new MerchantId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static MerchantId parse(String text) {
        return new MerchantId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(MerchantId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
