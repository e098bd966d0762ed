package payments.events;

import org.jspecify.annotations.Nullable;

/** A record that is no event of the contract. Reading it again will not help. The message holds nothing of its content. */
public final class UnreadableEventException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why it can't be read, for dead letters and metrics. */
    public enum Code {
        HEADER_MISSING,
        HEADER_INVALID,
        TYPE_UNKNOWN,
        TYPE_UNEXPECTED,
        BODY_INVALID
    }

    private final Code code;

    UnreadableEventException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
