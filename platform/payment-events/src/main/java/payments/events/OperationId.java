package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one thing asked of the providers: an authorization, a capture, a cancellation or a refund, {@code op_…} outside. */
public record OperationId(UUID value) implements Comparable<OperationId> {
    private static final String PREFIX = "op";

    public static OperationId next() {
        return new OperationId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static OperationId parse(String text) {
        return new OperationId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(OperationId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
