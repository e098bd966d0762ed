package payments.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import payments.events.TypeId;
import payments.events.Uuids;

/** Where request ids come from. */
public final class RequestIds {
    /** The header that carries them both ways. */
    public static final String HEADER = "Request-Id";

    private static final Pattern SANE = Pattern.compile("[0-9A-Za-z._:-]{1,128}");

    private RequestIds() {}

    /** A new one, such as {@code req_01k5…}. */
    public static String next() {
        return TypeId.format("req", Uuids.next());
    }

    /** The caller's, if it may go into logs and answers as it is, else a new one. */
    public static String acceptOrNext(@Nullable String sent) {
        return sent != null && isSane(sent) ? sent : next();
    }

    private static boolean isSane(String id) {
        return SANE.matcher(id).matches() && !CardNumbers.contains(id);
    }
}
