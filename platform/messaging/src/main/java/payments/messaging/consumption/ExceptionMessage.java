package payments.messaging.consumption;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What an exception says, fit to be kept: short, without row contents, credentials or long numbers. */
final class ExceptionMessage {
    private static final int LONGEST = 500;
    private static final String REDACTED = "[redacted]";

    /** Tokens with a prefix of ours or of HTTP, passwords in URLs and key-value pairs, anything as long as a card number. */
    private static final Pattern SECRET = Pattern.compile(
            "(?i)\\b(?:sk|pk|op|whsec)_\\w+|\\b(?:bearer|basic)\\s+\\S+|\\b(?:password|secret|token)\\s*[=:]\\s*\\S+"
                    + "|(?<=://)[^/@\\s]+(?=@)|\\d(?:[ -]?\\d){11,}");

    private ExceptionMessage() {}

    static String of(Throwable thrown) {
        if (thrown instanceof PermanentFailureException permanent) {
            return redacted(permanent.getMessage());
        }
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException exception) {
                return ofDatabase(exception);
            }
        }
        return redacted(thrown.getMessage());
    }

    /** Names of the schema only: PostgreSQL's own message and its detail quote the row. */
    private static String ofDatabase(PSQLException exception) {
        StringBuilder text = new StringBuilder("SQLSTATE ").append(exception.getSQLState());
        ServerErrorMessage server = exception.getServerErrorMessage();
        if (server != null) {
            append(text, " table ", server.getTable());
            append(text, " column ", server.getColumn());
            append(text, " constraint ", server.getConstraint());
        }
        return text.toString();
    }

    private static void append(StringBuilder text, String label, @Nullable String name) {
        if (name != null) {
            text.append(label).append(name);
        }
    }

    private static String redacted(@Nullable String message) {
        if (message == null) {
            return "";
        }
        String safe = SECRET.matcher(message).replaceAll(REDACTED);
        return safe.length() <= LONGEST ? safe : safe.substring(0, LONGEST);
    }
}
