package payments.access.problem;

import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import payments.access.FieldProblem;
import payments.access.ProblemException;

/** What Spring MVC's own refusals mean to the caller. */
final class WebProblems implements ProblemTranslator {

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        return Optional.ofNullable(
                switch (exception) {
                    case HttpMessageNotReadableException e -> JsonProblems.of(e);
                    case MethodArgumentNotValidException e -> Violations.of(e);
                    case HandlerMethodValidationException e -> Violations.of(e);
                    case ConstraintViolationException e -> Violations.of(e);
                    case MethodArgumentTypeMismatchException e -> ParameterProblems.of(e);
                    case MissingRequestValueException e -> ParameterProblems.of(e);
                    case TypeMismatchException _ ->
                        ProblemException.validation(
                                List.of(new FieldProblem("parameter", "invalid_value", "is not valid")));
                    case HttpRequestMethodNotSupportedException e ->
                        StatusProblems.methodNotAllowed(e.getSupportedHttpMethods());
                    case ErrorResponse e -> StatusProblems.of(e.getStatusCode().value());
                    case AccessDeniedException _ -> StatusProblems.of(403);
                    case AuthenticationException _ -> StatusProblems.of(401);
                    default -> null;
                });
    }
}
