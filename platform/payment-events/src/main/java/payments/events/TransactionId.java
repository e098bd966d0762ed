package payments.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a ledger transaction, {@code txn_…} outside. */
public record TransactionId(UUID value) implements Comparable<TransactionId> {
    private static final String PREFIX = "txn";

    public static TransactionId next() {
        return new TransactionId(Uuids.next());
    }

    /**
     * Reads the text form.
     *
     * @throws IllegalArgumentException if it is not one
     */
    @JsonCreator
    public static TransactionId parse(String text) {
        return new TransactionId(TypeId.parse(PREFIX, text));
    }

    @Override
    public int compareTo(TransactionId other) {
        return value.compareTo(other.value);
    }

    @JsonValue
    @Override
    public String toString() {
        return TypeId.format(PREFIX, value);
    }
}
