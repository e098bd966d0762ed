package payments.access.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;

/** Compares whole answers: the body to the last character, with the request id of the header. */
final class ProblemAssert {
    private ProblemAssert() {}

    static void assertProblem(HttpResponse<String> response, int status, String title, String detail) {
        assertProblem(response, status, title, detail, false, "");
    }

    static void assertRetryable(HttpResponse<String> response, int status, String title, String detail) {
        assertProblem(response, status, title, detail, true, "");
        assertThat(response.headers().firstValueAsLong("Retry-After")).hasValue(1);
    }

    static void assertInvalid(HttpResponse<String> response, String field, String code, String message) {
        String error = "{\"field\":\"%s\",\"code\":\"%s\",\"message\":\"%s\"}".formatted(field, code, message);
        assertInvalid(response, error);
    }

    static void assertInvalid(HttpResponse<String> response, String... errors) {
        String member = ",\"errors\":[" + String.join(",", errors) + "]";
        assertProblem(response, 422, "Validation failed", "The request has invalid fields.", false, member);
    }

    static void assertProblem(
            HttpResponse<String> response, int status, String title, String detail, boolean retryable, String more) {
        String id = response.headers().firstValue("Request-Id").orElseThrow();
        String code = title.toLowerCase(Locale.ROOT).replace(' ', '_');
        assertThat(response.body())
                .isEqualTo("{\"type\":\"urn:payments:problem:" + code + "\",\"title\":\"" + title + "\",\"status\":"
                        + status + ",\"detail\":\"" + detail + "\",\"code\":\"" + code + "\",\"request_id\":\"" + id
                        + "\",\"retryable\":" + retryable + more + "}");
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
    }
}
