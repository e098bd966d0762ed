package payments.events;

import java.util.UUID;

/**
 * The text form of identifiers: a prefix that names the kind and 26 characters of lower-case Crockford base32 that hold
 * a UUID, as in {@code pay_01k5t3…}.
 *
 * <p>Source of the format: TypeID specification 0.3. Sorting the text sorts the UUIDs, hence UUIDv7 by time.
 */
public final class TypeId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int SUFFIX_LENGTH = 26;
    private static final int BITS_PER_CHARACTER = 5;

    private TypeId() {}

    public static String format(String prefix, UUID uuid) {
        char[] suffix = new char[SUFFIX_LENGTH];
        long high = uuid.getMostSignificantBits();
        long low = uuid.getLeastSignificantBits();
        for (int i = SUFFIX_LENGTH - 1; i >= 0; i--) {
            suffix[i] = ALPHABET.charAt((int) (low & 0x1f));
            low = (low >>> BITS_PER_CHARACTER) | (high << (Long.SIZE - BITS_PER_CHARACTER));
            high >>>= BITS_PER_CHARACTER;
        }
        return prefix + "_" + new String(suffix);
    }

    /**
     * Reads an identifier of the kind that the prefix names.
     *
     * @throws IllegalArgumentException if the prefix is another, a character is outside the alphabet, or the value
     *     needs more than 128 bits
     */
    public static UUID parse(String prefix, String text) {
        int start = prefix.length() + 1;
        if (text.length() != start + SUFFIX_LENGTH || !text.startsWith(prefix) || text.charAt(start - 1) != '_') {
            throw notAnId(prefix);
        }
        // 26 characters hold 130 bits; the two spare ones are zero in every valid identifier.
        if (ALPHABET.indexOf(text.charAt(start)) > 7) {
            throw notAnId(prefix);
        }
        long high = 0;
        long low = 0;
        for (int i = start; i < text.length(); i++) {
            int value = ALPHABET.indexOf(text.charAt(i));
            if (value < 0) {
                throw notAnId(prefix);
            }
            high = (high << BITS_PER_CHARACTER) | (low >>> (Long.SIZE - BITS_PER_CHARACTER));
            low = (low << BITS_PER_CHARACTER) | value;
        }
        return new UUID(high, low);
    }

    // The text itself stays out of the message: it may be anything a caller sent, a card number included.
    private static IllegalArgumentException notAnId(String prefix) {
        return new IllegalArgumentException(
                "expected an identifier of the form " + prefix + "_ and 26 lower-case base32 characters");
    }
}
