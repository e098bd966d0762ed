package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an API key, not the secret itself, {@code key_…} outside. */
public record ApiKeyId(UUID value) implements Comparable<ApiKeyId> {
    private static final String PREFIX = "key";

    public static ApiKeyId next() {
        return new ApiKeyId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static ApiKeyId parse(String text) {
        return new ApiKeyId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(ApiKeyId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
