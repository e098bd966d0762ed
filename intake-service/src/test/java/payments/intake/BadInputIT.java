package payments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.intake.IntakeClient.validPayment;
import static payments.intake.IntakeClient.validPaymentWith;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.events.MerchantId;
import payments.intake.IntakeClient.TestMerchant;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;
import payments.testing.IntegrationTest;

/** Each refusal is the problem that the API names, and writes nothing. */
@IntegrationTest(database = "intake")
class BadInputIT {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    private TestMerchant merchant = new TestMerchant("", new HttpApi("", ""));

    @BeforeEach
    void setUp() {
        merchant = new IntakeClient(HttpApi.operator(port)).merchant();
    }

    @AfterEach
    void nothingWasWritten() {
        assertThat(jdbc.sql("select count(*) from payment where merchant_id::text = ?")
                        .param(MerchantId.parse(merchant.id()).value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from idempotency_record where merchant_id::text = ?")
                        .param(MerchantId.parse(merchant.id()).value().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    static Stream<Arguments> invalidFields() {
        return Stream.of(
                Arguments.of("amount", null, "amount", "required"),
                Arguments.of("amount", 0, "amount", "out_of_range"),
                Arguments.of("amount", -1, "amount", "out_of_range"),
                Arguments.of("amount", 100_000_000_000L, "amount", "out_of_range"),
                Arguments.of("amount", "1999", "amount", "invalid_type"),
                Arguments.of("amount", 19.99, "amount", "invalid_type"),
                Arguments.of("currency", null, "currency", "required"),
                Arguments.of("currency", "eur", "currency", "unsupported_currency"),
                Arguments.of("currency", "XAU", "currency", "unsupported_currency"),
                Arguments.of("currency", 978, "currency", "invalid_type"),
                Arguments.of("payment_method", null, "payment_method", "required"),
                Arguments.of("payment_method", "4111111111111111", "payment_method", "card_number_not_allowed"),
                Arguments.of("capture_method", "later", "capture_method", "invalid_value"),
                Arguments.of("reference", "x".repeat(65), "reference", "too_long"),
                Arguments.of("reference", "4111 1111 1111 1111", "reference", "card_number_not_allowed"),
                Arguments.of("description", "x".repeat(501), "description", "too_long"),
                Arguments.of(
                        "description", "card 4111-1111-1111-1111 please", "description", "card_number_not_allowed"),
                Arguments.of("statement_descriptor", "x".repeat(23), "statement_descriptor", "too_long"),
                Arguments.of(
                        "metadata", Map.of("note", "4111111111111111"), "metadata[note]", "card_number_not_allowed"),
                Arguments.of("metadata", Map.of("note", "x".repeat(501)), "metadata[note]", "too_long"),
                Arguments.of("metadata", Map.of("note", 7), "metadata[note]", "invalid_type"),
                Arguments.of("metadata", manyEntries(), "metadata", "too_long"),
                Arguments.of("wallet", "w_1", "wallet", "unknown_field"));
    }

    @ParameterizedTest
    @MethodSource("invalidFields")
    void fieldIsRefusedByName(String field, Object value, String path, String code) {
        Answer answer = merchant.pay(validPaymentWith(field, value));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("validation_failed");
        assertThat(answer.json().at("/errors"))
                .extracting(error ->
                        error.get("field").asString() + ": " + error.get("code").asString())
                .contains(path + ": " + code);
        assertThat(answer.raw()).doesNotContain("4111");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        Answer answer = merchant.pay(Map.of("amount", 0, "currency", "eur", "payment_method", "card"));

        assertThat(answer.json().at("/errors"))
                .extracting(error -> error.get("field").asString())
                .contains("amount", "currency", "payment_method");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"amount\":", "nonsense", "", "{\"amount\":1,\"amount\":2}", "{} {}"})
    void malformedJsonIsRefused(String body) {
        assertProblem(merchant.pay("key", body), 400, "malformed_json");
    }

    @Test
    void missingIdempotencyKeyIsRefused() {
        assertProblem(merchant.api().post("/v1/payments", validPayment()), 400, "idempotency_key_missing");
    }

    @Test
    void invalidIdempotencyKeyIsRefused() {
        assertProblem(merchant.pay("x".repeat(256), validPayment()), 400, "idempotency_key_invalid");
        assertProblem(merchant.pay("two words", validPayment()), 400, "idempotency_key_invalid");
    }

    @Test
    void missingOrUnknownApiKeyIsRefused() {
        for (String token : new String[] {"", "sk_test_" + "A".repeat(43), "nonsense"}) {
            Answer answer = merchant.api().as(token).post("/v1/payments", validPayment(), "Idempotency-Key", "key");

            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.header("www-authenticate"))
                    .hasValueSatisfying(value -> assertThat(value).startsWith("Bearer"));
        }
    }

    @Test
    void keyWithoutTheScopeIsRefused() {
        IntakeClient intake = new IntakeClient(HttpApi.operator(port));
        String readOnly = intake.key(
                merchant.id(), Map.of("mode", "test", "name", "read only", "scopes", new String[] {"payments:read"}));

        assertProblem(
                merchant.api().as(readOnly).post("/v1/payments", validPayment(), "Idempotency-Key", "key"),
                403,
                "forbidden");
    }

    @Test
    void bodyOver64KibIsRefused() {
        assertProblem(merchant.pay(validPaymentWith("description", "x".repeat(70_000))), 413, "payload_too_large");
    }

    @Test
    void otherContentTypeIsRefused() {
        Answer answer = merchant.api()
                .post("/v1/payments", "amount=1999", "Idempotency-Key", "key", "Content-Type", "text/plain");

        assertProblem(answer, 415, "unsupported_media_type");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("content-type")).contains("application/problem+json");
        assertThat(answer.text("/code")).isEqualTo(code);
        assertThat(answer.text("/request_id"))
                .isNotEmpty()
                .isEqualTo(answer.header("request-id").orElse(""));
    }

    private static Map<String, String> manyEntries() {
        return IntStream.range(0, 51).boxed().collect(Collectors.toMap(i -> "key" + i, _ -> "value"));
    }
}
