package payments.notification.endpoint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import payments.events.TypeId;
import payments.events.Uuids;

/** Identifies a webhook endpoint, {@code we_…} outside. */
public record EndpointId(UUID value) {
    private static final String PREFIX = "we";

    public static EndpointId next() {
        return new EndpointId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static EndpointId parse(String text) {
        return new EndpointId(TypeId.parse(PREFIX, text));
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
