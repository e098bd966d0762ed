package payments.messaging.consumption;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * This record will never be processed as it is: it goes to the dead-letter topic at once. Thrown by a service's translation
 * or application.
 */
public final class PermanentFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9_]{1,62}");

    private final String code;

    /**
     * @param code one of few, in lower snake case: it is a metric's tag and a header of the dead letter
     * @param message for operators; it is written to the dead letter, so it must quote nothing secret
     */
    public PermanentFailureException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a failure code is lower snake case");
        }
        this.code = code;
    }

    public String code() {
        return code;
    }
}
