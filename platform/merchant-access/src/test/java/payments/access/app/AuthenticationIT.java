package payments.access.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static payments.access.app.ProblemAssert.assertProblem;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import payments.access.TestKeys;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.testing.Events;
import payments.testing.TestKafka;

@AccessTest
class AuthenticationIT {
    private static final String NEEDS_KEY = "This path needs a valid key: Authorization: Bearer <key>";

    private final MerchantId id = MerchantId.next();
    private final String secret = TestKeys.secret(Mode.LIVE);

    @Autowired
    private Api api;

    @Test
    void controllerLearnsWhoCalls() {
        api.publish(TestKeys.merchant(id, 1, TestKeys.key(secret)));

        HttpResponse<String> response = api.get("/v1/caller", secret);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).startsWith("{\"merchant_id\":\"" + id + "\",\"mode\":\"live\",");
    }

    @Test
    void noKeyIsUnauthenticated() {
        assertUnauthenticated(api.send(api.request("/v1/orders")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk_test_0123456789012345678901234567890123456789012",
                "sk_test_short",
                "op_0123456789abcdefghijklmnopqrstuw",
                "no key at all",
                ""
            })
    void unknownOrMalformedKeyIsUnauthenticated(String token) {
        assertUnauthenticated(api.get("/v1/orders", token));
        assertUnauthenticated(api.get("/v1/operator/orders", token));
    }

    @Test
    void expiredKeyIsUnauthenticated() {
        Instant passed = Instant.parse("2026-01-01T00:00:00Z");
        api.publish(TestKeys.merchant(id, 1, TestKeys.key(secret, passed)));

        assertUnauthenticated(api.get("/v1/caller", secret));
    }

    @Test
    void revokedKeyIsRefusedWithinTwoSeconds() {
        api.publish(TestKeys.merchant(id, 1, TestKeys.key(secret)));
        assertThat(api.get("/v1/caller", secret).statusCode()).isEqualTo(200);

        TestKafka.shared().produce(List.of(Events.toSend(Events.fromIntake(TestKeys.merchant(id, 2)))));

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> api.get("/v1/caller", secret).statusCode() == 401);
    }

    @Test
    void suspendedMerchantIsForbidden() {
        api.publish(TestKeys.merchant(id, 1, Status.SUSPENDED, TestKeys.key(secret)));

        assertProblem(api.get("/v1/caller", secret), 403, "Forbidden", "The merchant is suspended.");
    }

    @Test
    void keyThatLacksTheScopeIsForbidden() {
        String reader = api.newKey("payments:read");

        assertThat(api.get("/v1/orders", reader).statusCode()).isEqualTo(200);
        assertProblem(
                api.post("/v1/orders", reader, "{}"), 403, "Forbidden", "The key lacks the scope payments:write.");
    }

    @Test
    void merchantsAndOperatorsKeepToTheirPaths() {
        String key = api.newKey();

        assertThat(api.get("/v1/operator/orders", Api.OPERATOR_TOKEN).statusCode())
                .isEqualTo(200);
        assertProblem(api.get("/v1/operator/orders", key), 403, "Forbidden", "This path is for operators.");
        assertProblem(api.get("/v1/orders", Api.OPERATOR_TOKEN), 403, "Forbidden", "This path is for merchants.");
    }

    @Test
    void pathThatNoRuleNamesDoesNotExist() {
        String detail = "There is nothing here for this caller.";

        assertProblem(api.get("/v1/forgotten", api.newKey()), 404, "Not found", detail);
        assertProblem(api.get("/v1/forgotten", Api.OPERATOR_TOKEN), 404, "Not found", detail);
        assertProblem(api.send(api.request("/nowhere")), 404, "Not found", detail);
        assertProblem(api.get("/v1/operator/nowhere", Api.OPERATOR_TOKEN), 404, "Not found", detail);
        assertProblem(api.send(api.request("/actuator/env")), 404, "Not found", detail);
    }

    @Test
    void otherMethodIsToldWhichThereAre() {
        HttpResponse<String> response = api.send(api.request("/v1/orders").method("PATCH", BodyPublishers.noBody()));

        assertProblem(response, 405, "Method not allowed", "This path has no such method.");
        assertThat(response.headers().firstValue("Allow")).contains("POST, GET");
    }

    @Test
    void healthNeedsNoKey() {
        await().untilAsserted(() -> assertThat(
                        api.send(api.request("/actuator/health/readiness")).statusCode())
                .isEqualTo(200));
        assertThat(api.send(api.request("/actuator/health/liveness")).statusCode())
                .isEqualTo(200);
    }

    private static void assertUnauthenticated(HttpResponse<String> response) {
        assertProblem(response, 401, "Unauthenticated", NEEDS_KEY);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }
}
