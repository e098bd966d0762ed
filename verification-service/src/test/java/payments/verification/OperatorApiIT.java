package payments.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import payments.events.Envelope;
import payments.events.OperationId;
import payments.events.PaymentRequest.PaymentRequested;
import payments.testing.IntegrationTest;

class OperatorApiIT extends ServiceUnderTest {
    @LocalServerPort
    int port;

    private RestTestClient api;

    @BeforeEach
    void authenticate() {
        api = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeader("Authorization", "Bearer " + IntegrationTest.OPERATOR_TOKEN)
                .build();
    }

    @Test
    void operationIsShownWithItsChecksAndAttempts() {
        Envelope<PaymentRequested> request = request("tok_provider_down");
        outcomesOf(request).only();

        api.get()
                .uri("/v1/operations/{id}", request.event().operationId())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("succeeded")
                .jsonPath("$.result")
                .isEqualTo("captured")
                .jsonPath("$.provider")
                .isEqualTo("sandbox-b")
                .jsonPath("$.checks.length()")
                .isEqualTo(2)
                .jsonPath("$.checks[0].name")
                .isEqualTo("fraud")
                .jsonPath("$.checks[0].decision")
                .isEqualTo("approve")
                .jsonPath("$.attempts[0].provider")
                .isEqualTo("sandbox-a")
                .jsonPath("$.attempts[0].ending")
                .isEqualTo("not_sent")
                .jsonPath("$.attempts[1].provider")
                .isEqualTo("sandbox-b")
                .jsonPath("$.attempts[1].result")
                .isEqualTo("approved");
    }

    @Test
    void operationsAreFoundByPaymentAndStatus() {
        Envelope<PaymentRequested> request = request("tok_declined");
        outcomesOf(request).only();

        api.get()
                .uri(
                        "/v1/operations?status=declined&provider=sandbox-a&payment={id}",
                        request.event().payment().id())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data.length()")
                .isEqualTo(1)
                .jsonPath("$.data[0].id")
                .isEqualTo(request.event().operationId().toString())
                .jsonPath("$.data[0].code")
                .isEqualTo("card_declined")
                .jsonPath("$.has_more")
                .isEqualTo(false);
    }

    @Test
    void pagesFollowEachOther() {
        Envelope<PaymentRequested> older = request("tok_visa");
        Envelope<PaymentRequested> newer = request("tok_visa");
        outcomesOf(older).only();
        outcomesOf(newer).only();

        Listed first = page("/v1/operations?limit=1");
        Listed second = page("/v1/operations?limit=1&cursor=" + first.nextCursor());

        assertThat(first.firstId()).isGreaterThan(second.firstId());
    }

    @Test
    void finishedOperationIsNotAskedAbout() {
        Envelope<PaymentRequested> request = request("tok_visa");
        outcomesOf(request).only();

        api.post()
                .uri("/v1/operations/{id}/inquire", request.event().operationId())
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_state")
                .jsonPath("$.current_status")
                .isEqualTo("succeeded");
    }

    @Test
    void unknownOperationIsNotFoundAndUnknownStatusIsRefused() {
        api.get()
                .uri("/v1/operations/{id}", OperationId.next())
                .exchange()
                .expectStatus()
                .isNotFound();
        api.get()
                .uri("/v1/operations?status=pondering")
                .exchange()
                .expectStatus()
                .isEqualTo(422);
        api.get().uri("/v1/operations?limit=101").exchange().expectStatus().isEqualTo(422);
    }

    @Test
    void switchedOffProviderGetsNoCharges() {
        enable("sandbox-a", false);
        try {
            Envelope<PaymentRequested> request = request("tok_visa");

            var outcome = outcomesOf(request).only();

            assertThat(outcome.event().payment().provider()).isEqualTo("sandbox-b");
        } finally {
            enable("sandbox-a", true);
        }
    }

    @Test
    void providersAreShownInTheirOrder() {
        api.get()
                .uri("/v1/providers")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.data[0].name")
                .isEqualTo("sandbox-a")
                .jsonPath("$.data[0].breaker")
                .isEqualTo("closed")
                .jsonPath("$.data[0].health")
                .isEqualTo("up")
                .jsonPath("$.data[1].name")
                .isEqualTo("sandbox-b")
                .jsonPath("$.data[1].capabilities.inquiry")
                .isEqualTo(true);
    }

    @Test
    void changeOfAProviderIsValidated() {
        patch("sandbox-a", "{}").expectStatus().isEqualTo(422);
        patch("sandbox-a", "{\"enabled\":true,\"colour\":\"red\"}")
                .expectStatus()
                .isEqualTo(422);
        patch("sandbox-z", "{\"enabled\":true}").expectStatus().isNotFound();
    }

    @Test
    void nobodyElseIsLetIn() {
        RestTestClient anyone = RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build();

        anyone.get().uri("/v1/operations").exchange().expectStatus().isUnauthorized();
        anyone.get().uri("/v1/providers").exchange().expectStatus().isUnauthorized();
    }

    @Test
    void isReadyAndMeasured() {
        anyoneMayRead("/actuator/health/readiness");
        anyoneMayRead("/actuator/health/liveness");
        anyoneMayRead("/actuator/prometheus");
        anyoneMayRead("/openapi.json");
    }

    private void anyoneMayRead(String path) {
        RestTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .build()
                .get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private void enable(String provider, boolean enabled) {
        patch(provider, "{\"enabled\":" + enabled + "}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.enabled")
                .isEqualTo(enabled);
    }

    private RestTestClient.ResponseSpec patch(String provider, String body) {
        return api.patch()
                .uri("/v1/providers/{name}", provider)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private Listed page(String uri) {
        Listed page = api.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody();
        return Objects.requireNonNull(page);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Listed(
            List<Row> data, @JsonProperty("next_cursor") String nextCursor) {
        String firstId() {
            return data.getFirst().id();
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Row(String id) {}
}
