package payments.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import payments.local.LocalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's HTTP API, as its users call it. Thread-safe. */
public final class PlatformApi implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);

    private final LocalStack stack;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public PlatformApi(LocalStack stack) {
        this.stack = stack;
    }

    /** An answer, whatever its status. */
    public record Answer(int status, HttpResponse<String> response, JsonNode body) {
        /** @throws IllegalStateException unless the status is the expected one */
        public JsonNode expecting(int expected) {
            if (status != expected) {
                throw new IllegalStateException("%s %s answered %d instead of %d: %s"
                        .formatted(
                                response.request().method(), response.request().uri(), status, expected, body));
            }
            return body;
        }
    }

    /** A new merchant with fee terms and one key. */
    public Merchant createMerchant(String name, String mode) {
        String merchant = operatorPost(
                        "/v1/merchants",
                        Map.of(
                                "name",
                                name,
                                "country",
                                "DE",
                                "fee",
                                Map.of("basis_points", 140, "fixed", List.of(Map.of("currency", "EUR", "amount", 25)))))
                .expecting(201)
                .get("id")
                .asString();
        return new Merchant(merchant, createKey(merchant, mode).get("secret").asString());
    }

    public JsonNode createKey(String merchantId, String mode) {
        return operatorPost("/v1/merchants/" + merchantId + "/api-keys", Map.of("mode", mode, "name", "sample"))
                .expecting(201);
    }

    public Answer operatorPost(String path, Map<String, ?> body) {
        return send(post(stack.service("intake").resolve(path), stack.operatorToken(), body));
    }

    public Answer operatorDelete(String path) {
        return send(request(stack.service("intake").resolve(path), stack.operatorToken())
                .DELETE()
                .build());
    }

    public Answer operatorGet(String service, String path) {
        return send(request(stack.service(service).resolve(path), stack.operatorToken())
                .build());
    }

    /**
     * Creates the endpoint unless the notification service does not know the merchant's key yet, which takes it a moment
     * after the key was made.
     */
    public Optional<JsonNode> tryCreateWebhookEndpoint(Merchant merchant, String url) {
        Answer answer = send(post(
                stack.service("notification").resolve("/v1/webhook-endpoints"),
                merchant.apiKey(),
                Map.of("url", url, "event_types", List.of("payment.*", "refund.*"))));
        return answer.status() == 401 || answer.status() == 503 ? Optional.empty() : Optional.of(answer.expecting(201));
    }

    /** As {@link #tryCreateWebhookEndpoint}, again and again for up to ten seconds. */
    public JsonNode createWebhookEndpoint(Merchant merchant, String url) {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        Optional<JsonNode> endpoint;
        do {
            endpoint = tryCreateWebhookEndpoint(merchant, url);
            if (endpoint.isEmpty()) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        } while (endpoint.isEmpty() && System.nanoTime() < deadline);
        return endpoint.orElseThrow(() -> new IllegalStateException("the key is not known to notification-service"));
    }

    public Answer pay(Merchant merchant, String paymentMethod, long amount) {
        return pay(
                merchant,
                UUID.randomUUID().toString(),
                Map.of("amount", amount, "currency", "EUR", "payment_method", paymentMethod));
    }

    public Answer pay(Merchant merchant, String idempotencyKey, Map<String, ?> body) {
        HttpRequest request = request(stack.service("intake").resolve("/v1/payments"), merchant.apiKey())
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        return send(request);
    }

    public JsonNode payment(Merchant merchant, String id) {
        return get("intake", merchant, "/v1/payments/" + id).expecting(200);
    }

    /** Every event of a payment that the ledger has seen. */
    public JsonNode ledgerJournal(Merchant merchant, String payment) {
        Answer answer = get("ledger", merchant, "/v1/ledger/payments/" + payment);
        return answer.status() == 404
                ? JSON.createArrayNode()
                : answer.expecting(200).get("data");
    }

    /** What was booked of a payment. */
    public JsonNode ledgerTransactions(Merchant merchant, String payment) {
        return get("ledger", merchant, "/v1/ledger/transactions?payment=" + payment)
                .expecting(200)
                .get("data");
    }

    public JsonNode balances(Merchant merchant) {
        return get("ledger", merchant, "/v1/balances").expecting(200).get("data");
    }

    public Answer get(String service, Merchant merchant, String path) {
        return send(
                request(stack.service(service).resolve(path), merchant.apiKey()).build());
    }

    private static HttpRequest post(URI uri, String token, Map<String, ?> body) {
        return request(uri, token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
    }

    private static HttpRequest.Builder request(URI uri, String token) {
        return HttpRequest.newBuilder(uri).timeout(TIMEOUT).header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
            String body = response.body();
            return new Answer(response.statusCode(), response, JSON.readTree(body.isEmpty() ? "null" : body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
