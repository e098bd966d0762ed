package payments.local.process;

import org.jspecify.annotations.Nullable;

/** Something did not come up. The message is one line for a person: what it is and what to do. */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        this(message, null);
    }

    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
