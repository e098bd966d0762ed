package payments.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every token of the test mode, over real HTTP. */
class SandboxProviderTest {
    @TempDir
    private Path data = Path.of("");

    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<SandboxProvider> running = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        running = Optional.of(SandboxProvider.start(new SandboxProvider.Options(0, "none", Optional.of(data))));
    }

    @AfterEach
    void stop() throws IOException {
        sandbox().close();
        http.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_visa", "tok_mastercard", "tok_fraud", "tok_provider_down", "tok_slow_2s"})
    void approves(String paymentMethod) throws Exception {
        JsonNode charge = body(charge("k1", paymentMethod, "pay_1"));

        assertThat(charge.get("status").asString()).isEqualTo("captured");
        assertThat(charge.get("captured").asLong()).isEqualTo(1999);
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, card_declined",
        "tok_insufficient_funds, insufficient_funds",
        "tok_expired_card, expired_card",
        "tok_lost_card, lost_card",
        "tok_never_heard_of, invalid_payment_method"
    })
    void declines(String paymentMethod, String code) throws Exception {
        JsonNode charge = body(charge("k1", paymentMethod, "pay_1"));

        assertThat(charge.get("status").asString()).isEqualTo("declined");
        assertThat(charge.get("decline_code").asString()).isEqualTo(code);
        assertThat(charge.get("captured").asLong()).isZero();
    }

    @Test
    void lostAnswerWasChargedOnceAndIsFoundByInquiry() throws Exception {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> charge("k1", "tok_answer_lost", "pay_1"));

        assertThat(body(inquire("k1")).at("/charge/status").asString()).isEqualTo("captured");
        assertThat(charges()).hasSize(1);
    }

    @Test
    void silenceWasChargedAndIsFoundByInquiry() throws Exception {
        assertThatExceptionOfType(HttpTimeoutException.class).isThrownBy(() -> charge("k1", "tok_timeout", "pay_1"));

        assertThat(body(inquire("k1")).at("/charge/status").asString()).isEqualTo("captured");
    }

    @Test
    void lostRequestWasNotChargedAndItsKeyIsClosedByTheInquiry() throws Exception {
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> charge("k1", "tok_not_charged_lost", "pay_1"));

        assertThat(body(inquire("k1")).get("found").asBoolean()).isFalse();
        assertThat(charge("k2", "tok_not_charged_lost", "pay_1").statusCode()).isEqualTo(200);
        assertThat(charge("k1", "tok_visa", "pay_1").statusCode()).isEqualTo(410);
        assertThat(charges()).hasSize(1);
    }

    @Test
    void busyTwiceThenApproves() throws Exception {
        assertThat(List.of(
                        charge("k1", "tok_flaky", "pay_1").statusCode(),
                        charge("k1", "tok_flaky", "pay_1").statusCode(),
                        charge("k1", "tok_flaky", "pay_1").statusCode()))
                .containsExactly(503, 503, 200);
    }

    @Test
    void brokenChargesNothing() throws Exception {
        assertThat(charge("k1", "tok_error_500", "pay_1").statusCode()).isEqualTo(500);
        assertThat(charges()).isEmpty();
    }

    @Test
    void equalKeysAtOnceAreOneCharge() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> ids = threads
                    .invokeAll(IntStream.range(0, 50)
                            .<Callable<String>>mapToObj(_ -> () -> body(charge("k1", "tok_visa", "pay_1"))
                                    .get("id")
                                    .asString())
                            .toList())
                    .stream()
                    .map(done -> done.resultNow())
                    .distinct()
                    .toList();

            assertThat(ids).hasSize(1);
        }
        assertThat(charges()).hasSize(1);
    }

    @Test
    void sameKeyForAnotherChargeIsRefused() throws Exception {
        charge("k1", "tok_visa", "pay_1");

        assertThat(charge("k1", "tok_visa", "pay_2").statusCode()).isEqualTo(409);
    }

    @Test
    void whatWasChargedIsKnownAfterARestart() throws Exception {
        String id = body(charge("k1", "tok_visa", "pay_1")).get("id").asString();
        inquire("k2");
        sandbox().close();
        start();

        assertThat(body(inquire("k1")).at("/charge/id").asString()).isEqualTo(id);
        assertThat(charge("k2", "tok_visa", "pay_2").statusCode()).isEqualTo(410);
        assertThat(body(charge("k1", "tok_visa", "pay_1")).get("id").asString()).isEqualTo(id);
    }

    @Test
    void refundsAreBoundedAndOnceAKey() throws Exception {
        String id = body(charge("k1", "tok_visa", "pay_1")).get("id").asString();
        String refunds = "/sandbox-a/v1/charges/" + id + "/refunds";

        post(refunds, "r1", Map.of("amount", 1500));
        post(refunds, "r1", Map.of("amount", 1500));

        assertThat(post(refunds, "r2", Map.of("amount", 1500)).statusCode()).isEqualTo(402);
        assertThat(charges().get(0).get("refunded").asLong()).isEqualTo(1500);
    }

    @Test
    void riskServiceDeclinesFraudOnly() throws Exception {
        Map<String, String> fraud = Map.of("payment_method", "tok_fraud");

        assertThat(body(post("/risk/v1/fraud", "", fraud)).get("decision").asString())
                .isEqualTo("decline");
        assertThat(body(post("/risk/v1/sanctions", "", fraud)).get("decision").asString())
                .isEqualTo("approve");
        assertThat(body(post("/risk/v1/fraud", "", Map.of("payment_method", "tok_visa")))
                        .get("decision")
                        .asString())
                .isEqualTo("approve");
    }

    @Test
    void brokenRequestIsRefused() throws Exception {
        assertThat(post("/sandbox-a/v1/charges", "k1", "nonsense").statusCode()).isEqualTo(400);
    }

    private SandboxProvider sandbox() {
        return running.orElseThrow();
    }

    private HttpResponse<String> charge(String key, String paymentMethod, String reference) throws Exception {
        return post(
                "/sandbox-a/v1/charges",
                key,
                Map.of(
                        "amount",
                        1999,
                        "currency",
                        "EUR",
                        "payment_method",
                        paymentMethod,
                        "capture",
                        true,
                        "reference",
                        reference));
    }

    private HttpResponse<String> inquire(String key) throws Exception {
        return post("/sandbox-a/v1/inquiries", "", Map.of("key", key));
    }

    private HttpResponse<String> post(String path, String key, Object body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox().baseUrl() + path))
                .timeout(Duration.ofSeconds(3))
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(Json.MAPPER.writeValueAsString(body)))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private JsonNode charges() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox().baseUrl() + "/admin/charges"))
                .build();
        return body(http.send(request, HttpResponse.BodyHandlers.ofString())).get("data");
    }

    private static JsonNode body(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }
}
