package payments.access;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A refusal that the caller is told as problem details. It has no stack trace: it is an answer, not a fault, and has to
 * be cheap when many requests are refused at once.
 */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Duration DEFAULT_RETRY_AFTER = Duration.ofSeconds(1);

    private final ProblemCode code;
    private final transient Extension extension;

    private record Extension(
            List<FieldProblem> errors,
            @Nullable String currentStatus,
            List<String> allowed,
            @Nullable Duration retryAfter) {
        static final Extension NONE = new Extension(List.of(), null, List.of(), null);
    }

    /**
     * A refusal.
     *
     * @param detail for people; must not repeat what the caller sent, nor what a third party answered
     */
    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, code.retryable() ? retryAfter(DEFAULT_RETRY_AFTER) : Extension.NONE);
    }

    private ProblemException(ProblemCode code, String detail, Extension extension) {
        super(detail, null, false, false);
        this.code = code;
        this.extension = extension;
    }

    private static Extension retryAfter(Duration delay) {
        return new Extension(List.of(), null, List.of(), delay);
    }

    /** The request was understood, but some of its fields are not acceptable. */
    public static ProblemException validation(List<FieldProblem> errors) {
        Extension extension = new Extension(List.copyOf(errors), null, List.of(), null);
        return new ProblemException(ProblemCode.VALIDATION_FAILED, "The request has invalid fields.", extension);
    }

    /** The object's status does not allow this. */
    public static ProblemException invalidState(String detail, String currentStatus, List<String> allowedStatuses) {
        Extension extension = new Extension(List.of(), currentStatus, List.copyOf(allowedStatuses), null);
        return new ProblemException(ProblemCode.INVALID_STATE, detail, extension);
    }

    /** There is no such object for this caller: it does not exist, or is another merchant's or of the other mode. */
    public static ProblemException notFound() {
        return new ProblemException(ProblemCode.NOT_FOUND, "There is nothing here for this caller.");
    }

    /** The method is not one of those that the path knows. */
    public static ProblemException methodNotAllowed(List<String> methods) {
        Extension extension = new Extension(List.of(), null, List.copyOf(methods), null);
        return new ProblemException(ProblemCode.METHOD_NOT_ALLOWED, "This path has no such method.", extension);
    }

    /** Refused for now. */
    public static ProblemException retryLater(ProblemCode code, String detail, Duration retryAfter) {
        return new ProblemException(code, detail, retryAfter(retryAfter));
    }

    public ProblemCode code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    public List<FieldProblem> errors() {
        return extension.errors;
    }

    public Optional<String> currentStatus() {
        return Optional.ofNullable(extension.currentStatus);
    }

    /** The statuses that would have allowed it; for {@code method_not_allowed} the methods that the path knows. */
    public List<String> allowed() {
        return extension.allowed;
    }

    /** How long to wait before trying again; at least present for every {@link ProblemCode#retryable()} code. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(extension.retryAfter);
    }
}
