package payments.access.problem;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import payments.access.ProblemCode;
import payments.access.ProblemException;

/** What a bare HTTP status means, where a framework or the server gives no more than that. */
final class StatusProblems {
    private StatusProblems() {}

    static ProblemException of(int status) {
        return switch (status) {
            case 401 -> new ProblemException(ProblemCode.UNAUTHENTICATED, "This path needs a valid key.");
            case 403 -> new ProblemException(ProblemCode.FORBIDDEN, "The caller may not do this.");
            case 404 -> ProblemException.notFound();
            case 405, 501 -> ProblemException.methodNotAllowed(List.of());
            case 406 -> new ProblemException(ProblemCode.NOT_ACCEPTABLE, "None of the accepted types can be made.");
            case 413 -> new ProblemException(ProblemCode.PAYLOAD_TOO_LARGE, "The body is too large.");
            case 415 ->
                new ProblemException(
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be of content type application/json.");
            case 503 -> new ProblemException(ProblemCode.OVERLOADED, "The service can't answer in time at the moment.");
            default -> status >= 500 ? internalError() : badRequest();
        };
    }

    static ProblemException methodNotAllowed(@Nullable Set<HttpMethod> methods) {
        return ProblemException.methodNotAllowed(
                methods == null
                        ? List.of()
                        : methods.stream().map(HttpMethod::name).sorted().toList());
    }

    static ProblemException internalError() {
        return new ProblemException(ProblemCode.INTERNAL_ERROR, "Something went wrong on our side.");
    }

    private static ProblemException badRequest() {
        return new ProblemException(ProblemCode.BAD_REQUEST, "The request line or a header is not valid.");
    }
}
