package payments.access.app;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.access.app.ProblemAssert.assertInvalid;
import static payments.access.app.ProblemAssert.assertProblem;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ValidationIT {
    private static final String CARD = "4111111111111111";

    @Autowired
    private Api api;

    private String key = "";

    @BeforeEach
    void createKey() {
        key = api.newKey();
    }

    @Test
    void answerHasLowerCaseEnumsMillisecondsAndNulls() {
        HttpResponse<String> response = post("{\"amount\":1,\"currency\":\"EUR\"}");

        assertThat(response.statusCode()).isEqualTo(202);
        assertThat(response.body()).endsWith("""
                        "amount":1,"currency":"EUR","capture_method":"automatic","order_reference":null,\
                        "order_status":"ready_to_ship","created_at":"2026-11-23T10:00:00.987Z"}""");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"amount\":1,}",
                "{\"amount\":01}",
                "{\"amount\":1}{}",
                "{\"amount\":1,\"amount\":2}",
                "{'amount':1}",
                "{\"order_reference\":\"\u0000\"}",
                "{\"order_reference\":\"" + CARD
            })
    void malformedJsonIsRefused(String json) {
        assertProblem(post(json), 400, "Malformed JSON", "The body is not valid JSON.");
    }

    @Test
    void missingBodyIsRefused() {
        assertProblem(post(""), 400, "Malformed JSON", "A JSON body is required.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount          | invalid_type         | \"amount\":\"1\"",
                "amount          | invalid_type         | \"amount\":1.5",
                "amount          | invalid_type         | \"amount\":1e3",
                "amount          | invalid_type         | \"amount\":true",
                "amount          | invalid_type         | \"amount\":{}",
                "amount          | invalid_type         | \"amount\":\"\"",
                "amount          | out_of_range         | \"amount\":99999999999999999999",
                "currency        | unsupported_currency | \"currency\":\"XYZ\"",
                "currency        | unsupported_currency | \"currency\":\"eur\"",
                "currency        | unsupported_currency | \"currency\":978",
                "capture_method  | invalid_value        | \"capture_method\":\"AUTOMATIC\"",
                "capture_method  | invalid_value        | \"capture_method\":\"\"",
                "capture_method  | invalid_type         | \"capture_method\":0",
                "order_reference | invalid_type         | \"order_reference\":1",
                "order_reference | invalid_type         | \"order_reference\":true",
                "order_reference | invalid_type         | \"order_reference\":[\"a\"]",
                "urgent          | invalid_type         | \"urgent\":\"true\"",
                "urgent          | invalid_type         | \"urgent\":1",
                "due_at          | invalid_value        | \"due_at\":\"yesterday\"",
                "due_at          | invalid_type         | \"due_at\":1795407560",
                "merchant_id     | invalid_value        | \"merchant_id\":\"mer_1\"",
                "merchant_id     | invalid_type         | \"merchant_id\":1",
                "metadata        | invalid_type         | \"metadata\":[]",
                "metadata        | invalid_type         | \"metadata\":\"\"",
                "metadata[cart]  | invalid_type         | \"metadata\":{\"cart\":7}",
                "lines           | invalid_type         | \"lines\":{}",
                "lines[0].count  | invalid_type         | \"lines\":[{\"count\":\"1\"}]",
                "lines[0].count  | out_of_range         | \"lines\":[{\"count\":3000000000}]",
                "lines[0].count  | required             | \"lines\":[{\"unit_price\":1,\"count\":null}]",
                "lines[0].count  | required             | \"lines\":[{\"unit_price\":1}]",
                "lines[0].vat    | unknown_field        | \"lines\":[{\"count\":1,\"vat\":1}]"
            })
    void wrongValueIsRefusedByFieldAndCode(String field, String code, String member) {
        HttpResponse<String> response = post("{" + member + "}");

        assertThat(response.body()).contains("\"errors\":[{\"field\":\"" + field + "\",\"code\":\"" + code + "\",");
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void unknownFieldIsRefused() {
        assertInvalid(post("{\"amout\":1}"), "amout", "unknown_field", "is not a field of this request");
    }

    @Test
    void bodyOfTheWrongShapeIsRefused() {
        assertInvalid(post("[]"), "body", "invalid_type", "is of the wrong type");
    }

    @Test
    void missingFieldsAreAllNamed() {
        assertInvalid(
                post("{}"),
                "{\"field\":\"amount\",\"code\":\"required\",\"message\":\"must not be null\"}",
                "{\"field\":\"currency\",\"code\":\"required\",\"message\":\"must not be null\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "amount              | out_of_range            | \"amount\":0",
                "amount              | out_of_range            | \"amount\":100000000000",
                "order_reference     | card_number_not_allowed | \"order_reference\":\"4111 1111 1111 1111\"",
                "metadata[cart]      | card_number_not_allowed | \"metadata\":{\"cart\":\"4111111111111111\"}",
                "metadata[?]         | card_number_not_allowed | \"metadata\":{\"4111111111111111\":\"x\"}",
                "lines[1].unit_price | out_of_range            | \"lines\":[{\"unit_price\":1,\"count\":1},{\"unit_price\":0,\"count\":1}]",
                "lines[0]            | required                | \"lines\":[null]",
            })
    void brokenConstraintIsToldByFieldAndCode(String field, String code, String member) {
        String rest = member.startsWith("\"amount") ? "" : "\"amount\":1,";

        HttpResponse<String> response = post("{" + rest + "\"currency\":\"EUR\"," + member + "}");

        assertThat(response.body()).contains("\"errors\":[{\"field\":\"" + field + "\",\"code\":\"" + code + "\",");
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void longValueIsTooLong() {
        String reference = "x".repeat(65);

        assertInvalid(
                post("{\"amount\":1,\"currency\":\"EUR\",\"order_reference\":\"" + reference + "\"}"),
                "order_reference",
                "too_long",
                "size must be between 0 and 64");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"4111111111111111\":1}",
                "{\"amount\":\"4111111111111111\"}",
                "{\"currency\":\"4111111111111111\"}",
                "{\"due_at\":\"4111111111111111\"}",
                "{\"capture_method\":\"4111111111111111\"}",
                "{\"merchant_id\":\"4111111111111111\"}",
                "{\"metadata\":{\"4111111111111111\":1}}",
                "{\"amount\":4111111111111111,\"currency\":\"EUR\"}",
                "4111111111111111",
                "4111111111111111x"
            })
    void whatWasSentIsNeverRepeated(String json) {
        assertThat(post(json).body()).contains("\"code\"").doesNotContain(CARD);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, out_of_range",
        "limit=101, limit, out_of_range",
        "limit=ten, limit, invalid_type",
        "status=lost, status, invalid_value",
        "created_from=yesterday, created_from, invalid_value",
        "created_from=1795407560, created_from, invalid_value",
        "currency=XYZ, currency, unsupported_currency"
    })
    void wrongParameterIsRefusedByNameAndCode(String query, String field, String code) {
        HttpResponse<String> response = api.get("/v1/orders?" + query, key);

        assertThat(response.body()).contains("\"errors\":[{\"field\":\"" + field + "\",\"code\":\"" + code + "\",");
        assertThat(response.statusCode()).isEqualTo(422);
    }

    @Test
    void validParametersAreRead() {
        String query = "limit=100&status=ready_to_ship&created_from=2026-11-23T10:00:00%2B01:00&currency=EUR";

        assertThat(api.get("/v1/orders?" + query, key).body())
                .isEqualTo("{\"data\":[],\"has_more\":false,\"next_cursor\":null}");
    }

    @Test
    void cursorThatNoPageHandedOutIsInvalid() {
        assertProblem(
                api.get("/v1/orders?cursor=" + CARD, key),
                400,
                "Invalid cursor",
                "The cursor is not one that a page has handed out.");
    }

    @Test
    void identifierThatCannotBeOneNamesNothing() {
        assertProblem(api.get("/v1/orders/" + CARD, key), 404, "Not found", "There is nothing here for this caller.");
    }

    private HttpResponse<String> post(String json) {
        return api.post("/v1/orders", key, json);
    }
}
