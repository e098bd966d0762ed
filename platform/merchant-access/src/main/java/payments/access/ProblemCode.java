package payments.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.net.URI;
import java.util.Locale;

/** Every way in which a request is refused: the {@code code} of a problem, its HTTP status and its title. */
public enum ProblemCode {
    BAD_REQUEST(400, "Bad request"),
    MALFORMED_JSON(400, "Malformed JSON"),
    IDEMPOTENCY_KEY_MISSING(400, "Idempotency key missing"),
    IDEMPOTENCY_KEY_INVALID(400, "Idempotency key invalid"),
    INVALID_CURSOR(400, "Invalid cursor"),
    UNAUTHENTICATED(401, "Unauthenticated"),
    FORBIDDEN(403, "Forbidden"),
    NOT_FOUND(404, "Not found"),
    METHOD_NOT_ALLOWED(405, "Method not allowed"),
    NOT_ACCEPTABLE(406, "Not acceptable"),
    INVALID_STATE(409, "Invalid state"),
    POSSIBLE_DUPLICATE(409, "Possible duplicate"),
    REQUEST_IN_PROGRESS(409, "Request in progress", true),
    PAYLOAD_TOO_LARGE(413, "Payload too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type"),
    VALIDATION_FAILED(422, "Validation failed"),
    IDEMPOTENCY_KEY_REUSED(422, "Idempotency key reused"),
    AMOUNT_EXCEEDS_CAPTURABLE(422, "Amount exceeds the capturable amount"),
    AMOUNT_EXCEEDS_REFUNDABLE(422, "Amount exceeds the refundable amount"),
    RATE_LIMITED(429, "Rate limited", true),
    INTERNAL_ERROR(500, "Internal error"),
    OVERLOADED(503, "Overloaded", true);

    private final int status;
    private final String title;
    private final boolean retryable;
    private final String value = name().toLowerCase(Locale.ROOT);
    private final URI type = URI.create("urn:payments:problem:" + value);

    ProblemCode(int status, String title) {
        this(status, title, false);
    }

    ProblemCode(int status, String title, boolean retryable) {
        this.status = status;
        this.title = title;
        this.retryable = retryable;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Whether the same request may succeed later, unchanged; such answers carry {@code Retry-After}. */
    public boolean retryable() {
        return retryable;
    }

    /** The name in the API, such as {@code invalid_state}. */
    @JsonValue
    public String value() {
        return value;
    }

    /** The RFC 9457 problem type. */
    public URI type() {
        return type;
    }
}
