package payments.access.app;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.access.app.ProblemAssert.assertProblem;
import static payments.access.app.ProblemAssert.assertRetryable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class RequestIT {
    private static final String TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    private static final int TOO_LARGE = 64 * 1024 + 1;

    @Autowired
    private Api api;

    private String key = "";

    @BeforeEach
    void createKey() {
        key = api.newKey();
    }

    @Test
    void idAndTraceOfTheCallerAreKept() {
        HttpResponse<String> response = api.send(api.request("/v1/caller", key)
                .header("Request-Id", "order-17:retry.2")
                .header("traceparent", TRACEPARENT));

        assertThat(response.headers().firstValue("Request-Id")).contains("order-17:retry.2");
        assertThat(response.body())
                .endsWith("\"request_id\":\"order-17:retry.2\",\"traceparent\":\"" + TRACEPARENT + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "<script>", "4111111111111111"})
    void idThatMayNotBeLoggedIsReplaced(String id) {
        HttpResponse<String> response = api.send(api.request("/v1/caller", key).header("Request-Id", id));

        assertThat(response.headers().firstValue("Request-Id").orElseThrow()).matches("req_[0-9a-z]{26}");
    }

    @Test
    void declaredLengthOverTheLimitIsTooLarge() {
        assertTooLarge(api.post("/v1/orders", key, "x".repeat(TOO_LARGE)));
    }

    @Test
    void undeclaredLengthOverTheLimitIsTooLarge() {
        byte[] json = ("{\"order_reference\":\"" + "x".repeat(TOO_LARGE) + "\"}").getBytes(StandardCharsets.UTF_8);

        assertTooLarge(api.send(api.request("/v1/orders", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json)))));
    }

    private static void assertTooLarge(HttpResponse<String> response) {
        assertProblem(response, 413, "Payload too large", "The body is larger than 64 KiB.");
    }

    @Test
    void otherContentTypeIsUnsupported() {
        HttpResponse<String> response = api.send(api.request("/v1/orders", key)
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{}")));

        assertProblem(response, 415, "Unsupported media type", "The body must be of content type application/json.");
    }

    @Test
    void otherAcceptedTypeIsNotAcceptable() {
        HttpResponse<String> response = api.send(api.request("/v1/orders", key).header("Accept", "image/png"));

        assertProblem(response, 406, "Not acceptable", "None of the accepted types can be made.");
    }

    @Test
    void unforeseenExceptionIsLoggedOnceWithTheRequestIdAndToldWithoutADetail() {
        Logger logger = (Logger) LoggerFactory.getLogger("payments");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        logger.addAppender(logged);

        HttpResponse<String> response = api.get("/v1/failures/unforeseen", key);

        logger.detachAppender(logged);
        assertProblem(response, 500, "Internal error", "Something went wrong on our side.");
        assertThat(logged.list).singleElement().satisfies(event -> {
            assertThat(event.getMessage()).isEqualTo("request failed");
            assertThat(event.getMDCPropertyMap())
                    .containsEntry(
                            "request_id",
                            response.headers().firstValue("Request-Id").orElseThrow())
                    .containsKey("traceparent");
        });
    }

    @Test
    void whatAFailedAttemptHasWrittenIsVoid() {
        HttpResponse<String> response = api.get("/v1/failures/halfway", key);

        assertProblem(response, 500, "Internal error", "Something went wrong on our side.");
        assertThat(response.headers().firstValue("Location")).isEmpty();
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void faultOfOurOwnStatementIsAnInternalError() {
        assertProblem(api.get("/v1/failures/sql", key), 500, "Internal error", "Something went wrong on our side.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pool", "failover"})
    void databaseThatIsAwayIsOverload(String kind) {
        assertRetryable(
                api.get("/v1/failures/" + kind, key),
                503,
                "Overloaded",
                "The service can't store or read at the moment.");
    }

    @Test
    void invalidStateTellsWhatWouldHaveBeenValid() {
        String more = ",\"current_status\":\"shipped\",\"allowed_statuses\":[\"ready_to_ship\"]";

        assertProblem(api.get("/v1/failures/state", key), 409, "Invalid state", "It is too late.", false, more);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE\r\n\r\n",
                "GET /v1/orders|x HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET /v1/orders;a=b HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET /v1/%2e%2e/orders HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: a\r\n\r\n",
                "POST /v1/orders HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n"
            })
    void whatTheServerItselfRefusesIsAProblemToo(String request) throws IOException {
        assertIsProblem(api.sendRaw(request));
    }

    @Test
    void headerThatIsTooLargeIsAProblemToo() throws IOException {
        assertIsProblem(api.sendRaw("GET / HTTP/1.1\r\nHost: a\r\nX: " + "x".repeat(20_000) + "\r\n\r\n"));
    }

    private static void assertIsProblem(String answer) {
        assertThat(answer).startsWith("HTTP/1.1 ").contains("application/problem+json", "\"request_id\":\"req_");
        assertThat(answer).doesNotContain("<html", "Exception", "Apache");
    }
}
