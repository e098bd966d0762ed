package payments.access.problem;

import jakarta.servlet.http.HttpServletResponse;
import payments.access.RequestIds;

/** What every answer carries, good or bad. */
public final class AnswerHeaders {
    private AnswerHeaders() {}

    /** The id by which the request is known; nothing may be stored, for it may be about money; nothing is to be guessed. */
    public static void set(HttpServletResponse response, String requestId) {
        response.setHeader(RequestIds.HEADER, requestId);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }
}
