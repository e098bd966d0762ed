package payments.local.demo;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import payments.local.process.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A merchant's webhook receiver: checks each signature with the published Standard Webhooks library and remembers what
 * came. A wrong signature is answered with 400 and not remembered. Thread-safe.
 */
public final class SampleMerchant implements AutoCloseable {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpServer server;
    private final Map<String, Webhook> verifiers = new ConcurrentHashMap<>();
    private final Map<String, List<Received>> received = new ConcurrentHashMap<>();
    private final LongAdder count = new LongAdder();

    /**
     * @param id of the event, the same for each delivery of it
     * @param at when it came, {@link System#nanoTime}
     */
    public record Received(String id, String type, long at) {}

    private SampleMerchant(HttpServer server) {
        this.server = server;
    }

    /** @param port where to listen on the loopback interface, 0 for any */
    public static SampleMerchant listen(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 128);
            SampleMerchant merchant = new SampleMerchant(server);
            server.createContext("/webhooks/", merchant::receive);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return merchant;
        } catch (IOException e) {
            throw new StartFailure("the sample merchant can't listen on port " + port, e);
        }
    }

    /** Where a merchant of this name has its webhooks sent. */
    public String url(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/webhooks/" + name;
    }

    /** From now on, accepts what is signed with this secret at the merchant's URL. */
    public void trust(String name, String secret) {
        try {
            verifiers.put(name, new Webhook(secret));
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("a secret begins with whsec_ and goes on", e);
        }
    }

    /** How many came, repetitions included. */
    public long count() {
        return count.sum();
    }

    /** What came for a payment, in order of arrival. */
    public Stream<Received> received(String payment) {
        return received.getOrDefault(payment, List.of()).stream();
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String name = exchange.getRequestURI().getPath().substring("/webhooks/".length());
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(accepts(verifiers.get(name), exchange, body) ? 204 : 400, -1);
        }
    }

    private boolean accepts(@Nullable Webhook verifier, HttpExchange exchange, String body) {
        if (verifier == null) {
            return false;
        }
        try {
            verifier.verify(body, HttpHeaders.of(exchange.getRequestHeaders(), (_, _) -> true));
        } catch (WebhookVerificationException e) {
            return false;
        }
        JsonNode event = JSON.readTree(body);
        JsonNode data = event.path("data");
        String payment = data.path("payment").asString(data.path("id").asString());
        received.computeIfAbsent(payment, _ -> new CopyOnWriteArrayList<>())
                .add(new Received(
                        exchange.getRequestHeaders().getFirst("webhook-id"),
                        event.path("type").asString(),
                        System.nanoTime()));
        count.increment();
        return true;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
