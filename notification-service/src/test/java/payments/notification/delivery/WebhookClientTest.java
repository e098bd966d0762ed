package payments.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import payments.notification.Receiver;

class WebhookClientTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

    private final Receiver receiver = new Receiver();

    @AfterEach
    void close() {
        receiver.close();
    }

    /** Other spellings of the loopback address are no way around. */
    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0.0.0.0"})
    void privateAddressIsNeverConnectedTo(String host) {
        Exchange exchange = post(false, "http://" + host + ":" + receiver.port() + "/hook");

        assertThat(exchange).isEqualTo(new Exchange.Unanswered("address_not_allowed", null));
        assertThat(receiver.received("/hook")).isEmpty();
    }

    @Test
    void redirectIsNotFollowed() {
        receiver.answer("/hook", 307);

        Exchange exchange = post(true, receiver.url("/hook"));

        assertThat(exchange.isDelivered()).isFalse();
        assertThat(exchange)
                .isInstanceOfSatisfying(
                        Exchange.Answered.class,
                        answered -> assertThat(answered.status()).isEqualTo(307));
    }

    @Test
    void hangingEndpointIsGivenUpAfterTheTimeout() {
        receiver.hang("/hook");

        Exchange exchange = post(true, receiver.url("/hook"));

        assertThat(exchange)
                .isInstanceOfSatisfying(
                        Exchange.Unanswered.class,
                        unanswered -> assertThat(unanswered.error()).isEqualTo("timeout"));
    }

    @Test
    void endpointThatIsNotThereIsRefused() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        Exchange exchange = post(true, "http://127.0.0.1:" + free + "/");

        assertThat(exchange).isEqualTo(new Exchange.Unanswered("connection_refused", null));
    }

    @Test
    void longAnswerIsCutAndNulIsReplaced() {
        receiver.answerBody("/hook", "\0" + "x".repeat(100_000));

        Exchange exchange = post(true, receiver.url("/hook"));

        assertThat(exchange)
                .isEqualTo(new Exchange.Answered(200, "\uFFFD" + "x".repeat(1023), "127.0.0.1:" + receiver.port()));
    }

    private static Exchange post(boolean allowPrivateAddresses, String url) {
        Duration timeout = Duration.ofMillis(500);
        DeliveryProperties properties = new DeliveryProperties(
                allowPrivateAddresses, 10, 10, timeout, timeout, Duration.ofSeconds(30), timeout);
        try (WebhookClient client = new WebhookClient(properties)) {
            return client.post(URI.create(url), Map.of(), BODY);
        }
    }
}
