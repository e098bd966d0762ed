package payments.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls a service over real HTTP, as its users do. Thread-safe.
 *
 * @param token the bearer token of every call, empty for none
 */
public record HttpApi(String baseUrl, String token) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** The service of an {@link IntegrationTest}, called by an operator. */
    public static HttpApi operator(int port) {
        return new HttpApi("http://localhost:" + port, IntegrationTest.OPERATOR_TOKEN);
    }

    /** The same service, called by somebody else. */
    public HttpApi as(String otherToken) {
        return new HttpApi(baseUrl, otherToken);
    }

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // looked at by tests, never changed
    public record Answer(int status, Map<String, String> headers, byte[] bytes) {
        /** @param name in lower case */
        public Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        public JsonNode json() {
            return bytes.length == 0 ? JSON.nullNode() : JSON.readTree(bytes);
        }

        /** The body as it came. */
        public String raw() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The text of a field, such as {@code /errors/0/code}. */
        public String text(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    public Answer get(String path) {
        return send(request(path).GET());
    }

    public Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** @param body anything that Jackson writes, or a text that is sent as it is */
    public Answer post(String path, Object body, String... headers) {
        return send(withBody("POST", path, body, headers));
    }

    public Answer patch(String path, Object body) {
        return send(withBody("PATCH", path, body));
    }

    private HttpRequest.Builder withBody(String method, String path, Object body, String... headers) {
        String text = body instanceof String json ? json : JSON.writeValueAsString(body);
        HttpRequest.Builder request = request(path)
                .setHeader("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(baseUrl + path)).timeout(Duration.ofSeconds(30));
        return token.isEmpty() ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, String> headers = new TreeMap<>();
            response.headers().map().forEach((name, values) -> headers.put(name, String.join(", ", values)));
            return new Answer(response.statusCode(), headers, response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
