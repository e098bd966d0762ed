package payments.access.problem;

import java.io.IOException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.converter.HttpMessageNotReadableException;
import payments.access.FieldProblem;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/**
 * What is wrong with a JSON body. Jackson's own messages quote the input, which may be a card number, so none of them
 * is passed on.
 */
final class JsonProblems {
    private static final String INVALID = "The body is not valid JSON.";

    private static final List<Class<?>> NOT_TEXT = List.of(Boolean.class, Number.class, Map.class, Collection.class);

    private JsonProblems() {}

    static ProblemException of(HttpMessageNotReadableException e) {
        return switch (e.getCause()) {
            case JacksonIOException _ -> malformed("The body could not be read.");
            case InputCoercionException number -> invalid(number, "out_of_range", "is outside the range of its type");
            case DatabindException binding -> invalid(binding);
            case JacksonException _ -> malformed(INVALID);
            case IOException _ -> malformed("The body could not be read.");
            case null, default -> malformed("A JSON body is required.");
        };
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(ProblemCode.MALFORMED_JSON, detail);
    }

    private static ProblemException invalid(DatabindException e) {
        return switch (e) {
            case UnrecognizedPropertyException _ -> invalid(e, "unknown_field", "is not a field of this request");
            case InvalidFormatException format -> invalidFormat(format);
            case ValueInstantiationException _ -> invalid(e, "invalid_value", "is not a possible value");
            case MismatchedInputException mismatch when isTrailing(mismatch) -> malformed(INVALID);
            case MismatchedInputException mismatch when isMissing(mismatch) -> invalid(e, "required", "is required");
            case MismatchedInputException _ -> invalid(e, "invalid_type", "is of the wrong type");
            default -> invalid(e, "invalid_value", "is not a possible value");
        };
    }

    private static ProblemException invalidFormat(InvalidFormatException e) {
        Class<?> target = e.getTargetType();
        if (!(e.getValue() instanceof String) || !isText(target)) {
            return invalid(e, "invalid_type", "is of the wrong type");
        }
        return target == Currency.class
                ? invalid(e, "unsupported_currency", "is not a currency code of ISO 4217")
                : invalid(e, "invalid_value", "is not a possible value");
    }

    /** Whether the type is written as JSON text, so that text as such is not wrong. */
    private static boolean isText(@Nullable Class<?> target) {
        return target != null
                && !target.isPrimitive()
                && NOT_TEXT.stream().noneMatch(type -> type.isAssignableFrom(target));
    }

    /** Something after the end of the value. */
    private static boolean isTrailing(MismatchedInputException e) {
        return e.getOriginalMessage().startsWith("Trailing token");
    }

    /** A primitive that is null or absent: the only mismatch that is raised without a token of the wrong kind. */
    private static boolean isMissing(MismatchedInputException e) {
        return e.getTargetType() != null
                && e.getTargetType().isPrimitive()
                && e.getOriginalMessage().startsWith("Cannot map `null`");
    }

    private static ProblemException invalid(JacksonException e, String code, String message) {
        return ProblemException.validation(List.of(new FieldProblem(path(e), code, message)));
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (step.from() instanceof Map) {
                path.append('[')
                        .append(FieldNames.chosen(step.getPropertyName()))
                        .append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(FieldNames.chosen(step.getPropertyName()));
            }
        }
        return path.isEmpty() ? "body" : path.toString();
    }
}
