package payments.access.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import payments.access.FieldProblem;
import payments.access.ProblemException;

/** What Bean Validation found, told field by field in the order of their names. */
final class Violations {
    private static final String BODY = "body";

    private Violations() {}

    static ProblemException of(MethodArgumentNotValidException e) {
        return problem(e.getBindingResult().getAllErrors().stream().map(Violations::ofError));
    }

    static ProblemException of(HandlerMethodValidationException e) {
        return problem(Stream.concat(
                e.getParameterValidationResults().stream().flatMap(Violations::ofParameter),
                e.getCrossParameterValidationResults().stream()
                        .map(_ -> new FieldProblem("parameters", "invalid_value", "do not fit together"))));
    }

    static ProblemException of(ConstraintViolationException e) {
        return problem(e.getConstraintViolations().stream().map(violation -> ofViolation(violation, BODY)));
    }

    private static ProblemException problem(Stream<FieldProblem> errors) {
        List<FieldProblem> sorted = errors.sorted(
                        Comparator.comparing(FieldProblem::field).thenComparing(FieldProblem::code))
                .toList();
        return ProblemException.validation(sorted);
    }

    private static Stream<FieldProblem> ofParameter(ParameterValidationResult result) {
        return result.getResolvableErrors().stream()
                .map(error -> ofViolation(
                        result.unwrap(error, ConstraintViolation.class),
                        ParameterProblems.name(result.getMethodParameter())));
    }

    private static FieldProblem ofError(MessageSourceResolvable error) {
        if (error instanceof ObjectError object && object.contains(ConstraintViolation.class)) {
            return ofViolation(object.unwrap(ConstraintViolation.class), BODY);
        }
        return new FieldProblem(BODY, "invalid_value", "is not valid");
    }

    private static FieldProblem ofViolation(ConstraintViolation<?> violation, String whole) {
        return new FieldProblem(
                ViolationPath.of(violation.getPropertyPath(), whole),
                ViolationCode.of(violation),
                violation.getMessage());
    }
}
