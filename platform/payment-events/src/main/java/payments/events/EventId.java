package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an event; a consumer that has seen it has seen the event, {@code evt_…} outside. */
public record EventId(UUID value) implements Comparable<EventId> {
    private static final String PREFIX = "evt";

    public static EventId next() {
        return new EventId(Uuids.next());
    }

    /**
     * The identifier of an operation's result: publishing the result again, after a crash or by another instance, gives
     * the same event.
     */
    public static EventId ofResult(OperationId operation, String result) {
        return new EventId(Uuids.derivedFrom(operation + ":" + result));
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static EventId parse(String text) {
        return new EventId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(EventId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
