package payments.access.app;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import payments.access.TestKeys;
import payments.access.directory.MerchantDirectory;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.testing.Events;
import payments.testing.TestKafka;

/** The application as its callers see it, and the merchants that it knows. */
@TestComponent
final class Api {
    static final String OPERATOR_TOKEN = "op_0123456789abcdefghijklmnopqrstuv";

    private final HttpClient client = HttpClient.newHttpClient();
    private final Environment environment;
    private final MerchantDirectory directory;

    Api(Environment environment, MerchantDirectory directory) {
        this.environment = environment;
        this.directory = directory;
    }

    /** A key of a new merchant, in force when this returns. */
    String newKey(String... scopes) {
        String secret = TestKeys.secret(Mode.TEST);
        publish(TestKeys.merchant(MerchantId.next(), 1, TestKeys.key(secret, scopes)));
        return secret;
    }

    /** Writes to the topic and waits until the application has read it. */
    void publish(MerchantUpdated merchant) {
        TestKafka.shared().produce(List.of(Events.toSend(Events.fromIntake(merchant))));
        await().until(() -> directory.isComplete()
                && directory
                        .find(merchant.merchantId())
                        .filter(merchant::equals)
                        .isPresent());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpRequest.Builder request(String path, String token) {
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> get(String path, String token) {
        return send(request(path, token));
    }

    HttpResponse<String> post(String path, String token, String json) {
        return send(
                request(path, token).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the bytes as they are and returns everything that comes back until the server closes. */
    String sendRaw(String bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
