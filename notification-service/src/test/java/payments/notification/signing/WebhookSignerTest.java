package payments.notification.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookSignerTest {
    static Stream<JsonNode> vectors() throws IOException {
        try (InputStream file = WebhookSignerTest.class.getResourceAsStream("webhook-vectors.json")) {
            return new JsonMapper()
                    .readTree(Objects.requireNonNull(file))
                    .at("/vectors")
                    .valueStream();
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsPublished(JsonNode vector) {
        String signature = WebhookSigner.sign(
                List.of(SigningSecret.parse(vector.at("/secret").asString())),
                vector.at("/id").asString(),
                Instant.ofEpochSecond(vector.at("/timestamp").asLong()),
                vector.at("/payload").asString().getBytes(StandardCharsets.UTF_8));

        assertThat(signature).isEqualTo(vector.at("/signature").asString());
    }

    @Test
    void eachOfTwoSecretsIsAcceptedByTheReferenceLibrary() {
        SigningSecret newer = SigningSecret.random();
        SigningSecret older = SigningSecret.random();
        Instant now = Instant.now();
        String body = "{\"name\":\"Zoë\"}";

        String signature =
                WebhookSigner.sign(List.of(newer, older), "evt_1", now, body.getBytes(StandardCharsets.UTF_8));

        Map<String, List<String>> headers = Map.of(
                "webhook-id", List.of("evt_1"),
                "webhook-timestamp", List.of(Long.toString(now.getEpochSecond())),
                "webhook-signature", List.of(signature));
        for (SigningSecret secret : List.of(newer, older)) {
            assertThatCode(() -> new Webhook(secret.text()).verify(body, headers))
                    .doesNotThrowAnyException();
        }
    }
}
