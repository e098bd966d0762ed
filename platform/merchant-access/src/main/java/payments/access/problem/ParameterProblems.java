package payments.access.problem;

import java.util.Currency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import payments.access.FieldProblem;
import payments.access.ProblemException;

/** Parameters of path and query that are missing or can't be read. */
final class ParameterProblems {
    private ParameterProblems() {}

    static ProblemException of(MethodArgumentTypeMismatchException e) {
        // An id that can't be one names nothing, whatever else may be wrong with it.
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return ProblemException.notFound();
        }
        return ProblemException.validation(List.of(mismatch(e.getName(), e.getRequiredType())));
    }

    /** What the caller knows the parameter by. */
    static String name(MethodParameter parameter) {
        RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
        if (annotation != null && !annotation.name().isEmpty()) {
            return annotation.name();
        }
        return FieldNames.snakeCase(Objects.requireNonNullElse(parameter.getParameterName(), "parameter"));
    }

    private static FieldProblem mismatch(String name, @Nullable Class<?> type) {
        if (type == Currency.class) {
            return new FieldProblem(name, "unsupported_currency", "is not a currency code of ISO 4217");
        }
        boolean scalar = type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type));
        return scalar
                ? new FieldProblem(name, "invalid_type", "is of the wrong type")
                : new FieldProblem(name, "invalid_value", "is not one of the possible values");
    }

    static ProblemException of(MissingRequestValueException e) {
        return ProblemException.validation(List.of(FieldProblem.required(
                switch (e) {
                    case MissingServletRequestParameterException parameter -> parameter.getParameterName();
                    case MissingRequestHeaderException header -> header.getHeaderName();
                    default -> "parameter";
                })));
    }
}
