package payments.access.http;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The {@code traceparent} of W3C Trace Context, level 1. */
final class Traceparent {
    static final String HEADER = "traceparent";

    /** Version 00: trace id, parent id, flags. Neither id may be all zeros. */
    private static final Pattern VALID = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private static final HexFormat HEX = HexFormat.of();

    private Traceparent() {}

    /** The caller's if it is valid, else the root of a new trace. */
    static String acceptOrNext(@Nullable String sent) {
        return sent != null && VALID.matcher(sent).matches() ? sent : next();
    }

    /** Sampled. Or-ing a one into the ids keeps them from being zero. */
    private static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "00-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1) + "-"
                + HEX.toHexDigits(random.nextLong() | 1) + "-01";
    }
}
