package payments.access.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@AccessTest
class OpenApiIT {
    @Autowired
    private Api api;

    @Test
    void documentIsReadWithoutAKey() {
        JsonNode document = document();

        assertThat(document.path("openapi").asString()).isEqualTo("3.1.0");
        assertThat(document.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
    }

    @Test
    void pageIsShownWithoutAKey() {
        String location =
                api.send(api.request("/docs")).headers().firstValue("Location").orElseThrow();

        assertThat(location).isEqualTo("/swagger-ui/index.html");
        assertThat(api.send(api.request(location)).body()).contains("swagger-ui");
        assertThat(api.send(api.request("/swagger-ui/swagger-initializer.js")).body())
                .contains("/openapi.json/swagger-config");
        assertThat(api.send(api.request("/openapi.json/swagger-config")).body()).contains("\"url\":\"/openapi.json\"");
    }

    @Test
    void namesAndValuesAreThoseOfTheJson() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/Order/properties").propertyNames())
                .containsExactlyInAnyOrderElementsOf(JsonMapper.shared()
                        .readTree(api.post("/v1/orders", api.newKey(), "{\"amount\":1,\"currency\":\"EUR\"}")
                                .body())
                        .propertyNames());
        assertThat(texts(schemas.at("/Order/properties/order_status/enum"))).containsExactly("ready_to_ship");
        assertThat(texts(schemas.at("/OrderRequest/properties/capture_method/enum")))
                .containsExactly("automatic", "manual");
        assertThat(schemas.at("/Order/properties/id/type").asString()).isEqualTo("string");
        assertThat(schemas.at("/Order/properties/currency/type").asString()).isEqualTo("string");
        assertThat(texts(schemas.at("/OrderRequest/required"))).containsExactlyInAnyOrder("amount", "currency");
    }

    @Test
    void operationSaysWhoseCredentialsItNeeds() {
        JsonNode paths = document().path("paths");

        assertThat(paths.at("/~1v1~1orders/post/security").toString()).isEqualTo("[{\"bearer\":[\"payments:write\"]}]");
        assertThat(paths.at("/~1v1~1operator~1orders/get/security").toString())
                .isEqualTo("[{\"bearer\":[\"operator\"]}]");
        assertThat(paths.has("/v1/forgotten")).isFalse();
    }

    @Test
    void everyOperationSaysHowItRefuses() {
        JsonNode document = document();

        assertThat(document.at("/paths/~1v1~1orders/get/responses/default/$ref").asString())
                .isEqualTo("#/components/responses/Problem");
        assertThat(document.at("/components/schemas/ProblemDetails/properties").propertyNames())
                .containsExactlyInAnyOrder(
                        "type",
                        "title",
                        "status",
                        "detail",
                        "code",
                        "request_id",
                        "retryable",
                        "errors",
                        "current_status",
                        "allowed_statuses");
    }

    private JsonNode document() {
        return JsonMapper.shared()
                .readTree(api.send(api.request("/openapi.json")).body());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
