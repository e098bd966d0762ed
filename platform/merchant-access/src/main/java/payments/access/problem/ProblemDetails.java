package payments.access.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import payments.access.FieldProblem;
import payments.access.ProblemCode;
import payments.access.ProblemException;

/** The body of a refusal: RFC 9457 with the members of this API. The last three are only there where they apply. */
public record ProblemDetails(
        URI type,
        String title,
        int status,
        String detail,
        ProblemCode code,
        String requestId,
        boolean retryable,

        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<FieldProblem> errors,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String currentStatus,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> allowedStatuses) {

    static ProblemDetails of(ProblemException problem, String requestId) {
        ProblemCode code = problem.code();
        return new ProblemDetails(
                code.type(),
                code.title(),
                code.status(),
                problem.detail(),
                code,
                requestId,
                code.retryable(),
                problem.errors(),
                problem.currentStatus().orElse(null),
                problem.currentStatus().map(_ -> problem.allowed()).orElse(null));
    }
}
