package payments.access.problem;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import payments.access.RequestIds;
import tools.jackson.databind.json.JsonMapper;

/** Writes problems as answers, whoever raised them: filters, controllers or the server itself. Thread-safe. */
public final class ProblemWriter {
    private static final String MEDIA_TYPE = "application/problem+json";

    private final JsonMapper json;

    public ProblemWriter(JsonMapper json) {
        this.json = json;
    }

    /** Makes the problem the answer. Does nothing if an answer is on its way already: it can't be taken back. */
    public void write(HttpServletResponse response, ProblemException problem) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        String requestId = requestId(response);
        response.reset(); // what the failed attempt has written and announced is void
        AnswerHeaders.set(response, requestId);
        response.setStatus(problem.code().status());
        response.setContentType(MEDIA_TYPE);
        addHeaders(response, problem);
        byte[] body = json.writeValueAsBytes(ProblemDetails.of(problem, requestId));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void addHeaders(HttpServletResponse response, ProblemException problem) {
        problem.retryAfter().ifPresent(delay -> response.setHeader("Retry-After", seconds(delay)));
        if (problem.code() == ProblemCode.UNAUTHENTICATED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        if (problem.code() == ProblemCode.METHOD_NOT_ALLOWED) {
            response.setHeader("Allow", String.join(", ", problem.allowed()));
        }
    }

    /** Whole seconds, and never less than the delay: who comes back too early is refused again. */
    private static String seconds(Duration delay) {
        return String.valueOf(Math.max(1, delay.plusSeconds(1).minusNanos(1).toSeconds()));
    }

    /** The answer's own, and a new one where the server refuses before any filter has run. */
    private static String requestId(HttpServletResponse response) {
        String known = response.getHeader(RequestIds.HEADER);
        return known == null ? RequestIds.next() : known;
    }
}
