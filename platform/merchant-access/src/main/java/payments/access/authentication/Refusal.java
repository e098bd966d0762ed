package payments.access.authentication;

import org.springframework.security.authorization.AuthorizationResult;
import payments.access.ProblemCode;
import payments.access.ProblemException;

/** Not allowed, and what the caller is told. */
@SuppressWarnings("serial") // never serialised; Spring Security's results are declared serialisable
record Refusal(ProblemException problem) implements AuthorizationResult {
    private static final String NO_KEY = "This path needs a valid key: Authorization: Bearer <key>";

    static Refusal unauthenticated() {
        return new Refusal(new ProblemException(ProblemCode.UNAUTHENTICATED, NO_KEY));
    }

    static Refusal forbidden(String detail) {
        return new Refusal(new ProblemException(ProblemCode.FORBIDDEN, detail));
    }

    @Override
    public boolean isGranted() {
        return false;
    }
}
