package payments.access.problem;

import java.util.Locale;
import java.util.regex.Pattern;
import payments.access.CardNumbers;

/** Names of fields as the API spells them. */
final class FieldNames {
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z_.-]{1,40}");
    private static final String WITHHELD = "?";

    private FieldNames() {}

    static String snakeCase(String javaName) {
        return WORD_START.matcher(javaName).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** A name that the caller chose, such as a key of {@code metadata}; withheld if it may hold more than a name. */
    static String chosen(String name) {
        return PLAIN.matcher(name).matches() && !CardNumbers.contains(name) ? name : WITHHELD;
    }
}
