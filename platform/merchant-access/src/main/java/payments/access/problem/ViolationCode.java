package payments.access.problem;

import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import payments.access.FieldCode;

/** The code of a violation: what kind of constraint was broken. */
final class ViolationCode {
    private ViolationCode() {}

    static String of(ConstraintViolation<?> violation) {
        Class<? extends Annotation> constraint =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        FieldCode own = constraint.getAnnotation(FieldCode.class);
        if (own != null) {
            return own.value();
        }
        return switch (constraint.getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size", "Length" -> isTooShort(violation) ? "too_short" : "too_long";
            case "Min",
                    "Max",
                    "DecimalMin",
                    "DecimalMax",
                    "Positive",
                    "PositiveOrZero",
                    "Negative",
                    "NegativeOrZero",
                    "Digits",
                    "Range",
                    "Past",
                    "PastOrPresent",
                    "Future",
                    "FutureOrPresent",
                    "DurationMin",
                    "DurationMax" -> "out_of_range";
            default -> "invalid_value";
        };
    }

    private static boolean isTooShort(ConstraintViolation<?> violation) {
        Object minimum = violation.getConstraintDescriptor().getAttributes().get("min");
        return minimum instanceof Integer min && size(violation.getInvalidValue()) < min;
    }

    private static int size(@Nullable Object value) {
        return switch (value) {
            case CharSequence text -> text.length();
            case Collection<?> collection -> collection.size();
            case Map<?, ?> map -> map.size();
            case null, default -> Integer.MAX_VALUE;
        };
    }
}
