package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a refund, {@code ref_…} outside. */
public record RefundId(UUID value) implements Comparable<RefundId> {
    private static final String PREFIX = "ref";

    public static RefundId next() {
        return new RefundId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static RefundId parse(String text) {
        return new RefundId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(RefundId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
