package payments.access;

import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * A position in a list that is ordered by time and id: the last row that was shown. Opaque to callers; it reveals
 * nothing that the row does not, and grants nothing.
 *
 * @param time of the row, kept to the nanosecond
 */
public record Cursor(Instant time, UUID id) {
    private static final byte VERSION = 1;
    private static final int LENGTH = 1 + Long.BYTES + Integer.BYTES + 2 * Long.BYTES;

    /** The text form that goes into {@code next_cursor}. */
    public String encode() {
        ByteBuffer bytes = ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .putLong(time.getEpochSecond())
                .putInt(time.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /**
     * Reads the text form.
     *
     * @throws ProblemException with {@link ProblemCode#INVALID_CURSOR} if it is not one that a page has handed out
     */
    public static Cursor decode(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.capacity() != LENGTH || bytes.get() != VERSION) {
                throw invalid();
            }
            Instant time = Instant.ofEpochSecond(bytes.getLong(), bytes.getInt());
            return new Cursor(time, new UUID(bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException _) {
            throw invalid();
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(ProblemCode.INVALID_CURSOR, "The cursor is not one that a page has handed out.");
    }
}
