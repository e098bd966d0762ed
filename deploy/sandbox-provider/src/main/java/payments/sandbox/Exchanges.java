package payments.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import payments.sandbox.Answer.Hangup;
import payments.sandbox.Answer.Reply;
import payments.sandbox.Answer.Silence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Turns HTTP exchanges into calls of a third party's API and back, with its latency. */
final class Exchanges {
    // No caller waits that long; then the connection is given up here too.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final Latency latency;

    Exchanges(Latency latency) {
        this.latency = latency;
    }

    /** An API of POSTs. */
    interface Api {
        /**
         * @param path below the API's own
         * @param key of the Idempotency-Key header, empty without one
         */
        Answer answer(String path, String key, JsonNode body);

        /** How long the answer takes on top of the usual latency. */
        default Duration delay(String path, JsonNode body) {
            return Duration.ZERO;
        }
    }

    HttpHandler handler(Api api) {
        return exchange -> {
            try (exchange) {
                handle(exchange, api);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void handle(HttpExchange exchange, Api api) throws IOException, InterruptedException {
        switch (answer(exchange, api)) {
            case Reply(int status, Object content) -> reply(exchange, status, content);
            case Hangup _ -> {} // closing the exchange without an answer closes the connection
            case Silence _ -> Thread.sleep(SILENCE);
        }
    }

    private Answer answer(HttpExchange exchange, Api api) throws IOException, InterruptedException {
        String path = exchange.getRequestURI()
                .getPath()
                .substring(exchange.getHttpContext().getPath().length());
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        try {
            JsonNode body = Json.MAPPER.readTree(bytes);
            Thread.sleep(latency.next(ThreadLocalRandom.current()).plus(api.delay(path, body)));
            return api.answer(path, key == null ? "" : key, body);
        } catch (JacksonException e) {
            return Answer.problem(400, "bad_request");
        }
    }

    static void reply(HttpExchange exchange, int status, Object content) throws IOException {
        byte[] bytes = Json.MAPPER.writeValueAsBytes(content);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
