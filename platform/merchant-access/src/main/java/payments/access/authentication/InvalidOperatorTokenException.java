package payments.access.authentication;

/** The service is not configured with an operator token that could be used. Holds nothing of the one it has. */
final class InvalidOperatorTokenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    InvalidOperatorTokenException() {
        super("payments.access.operator-token is missing or is not op_ and at least 32 letters and digits");
    }
}
