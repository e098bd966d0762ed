package payments.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.notification.Merchants.endpoint;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.testing.HttpApi.Answer;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;
import payments.testing.TestMerchant;

@IntegrationTest(database = "notification")
class ManageEndpointsIT {
    private static final String URL = "https://shop.example/hook";

    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    @Autowired
    TestDatabase database;

    private TestMerchant merchant;

    @BeforeEach
    void setUp() {
        merchant = Merchants.registered(kafka, port);
    }

    @Test
    void createdEndpointIsShownWithoutItsSecret() {
        Answer created = endpoint(merchant, URL, "payment.*", "payment.*", "refund.succeeded");

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.text("/secret")).matches("whsec_[A-Za-z0-9+/]{32}");
        assertThat(created.json().at("/event_types")).hasSize(2);
        String path = "/v1/webhook-endpoints/" + created.text("/id");
        assertThat(created.header("location")).contains(path);
        Answer shown = merchant.test().get(path);
        assertThat(shown.json().has("secret")).isFalse();
        assertThat(shown.text("/status")).isEqualTo("enabled");
        assertThat(shown.text("/url")).isEqualTo(URL);
        assertThat(merchant.test().get(path + "/secret").text("/secret")).isEqualTo(created.text("/secret"));
    }

    @Test
    void secretIsNowhereInTheDatabaseInTheClear() {
        String secret = endpoint(merchant, URL, "*").text("/secret");

        List<String> kept = JdbcClient.create(database.ownerDataSource())
                .sql(
                        "select ciphertext from endpoint_secret union all select webhook_endpoint::text from webhook_endpoint")
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list();

        assertThat(kept)
                .isNotEmpty()
                .allSatisfy(text ->
                        assertThat(text).doesNotContain(secret).doesNotContain(secret.substring("whsec_".length())));
    }

    @Test
    void listIsCutIntoPagesNewestFirst() {
        List<String> ids = List.of(
                endpoint(merchant, URL, "*").text("/id"),
                endpoint(merchant, URL, "*").text("/id"),
                endpoint(merchant, URL, "*").text("/id"));

        Answer first = merchant.test().get("/v1/webhook-endpoints?limit=2");
        Answer second = merchant.test().get("/v1/webhook-endpoints?limit=2&cursor=" + first.text("/next_cursor"));

        assertThat(first.text("/data/0/id")).isEqualTo(ids.get(2));
        assertThat(first.text("/data/1/id")).isEqualTo(ids.get(1));
        assertThat(first.json().at("/has_more").asBoolean()).isTrue();
        assertThat(second.text("/data/0/id")).isEqualTo(ids.get(0));
        assertThat(second.json().at("/has_more").asBoolean()).isFalse();
    }

    @Test
    void everyFieldThatMayNotBeSoIsNamed() {
        Answer answer = endpoint(merchant, "ftp://shop.example", "payment.*", "payment.unheard_of");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("validation_failed");
        assertThat(answer.text("/errors/0/field")).isEqualTo("url");
        assertThat(answer.text("/errors/1/field")).isEqualTo("event_types[1]");
        assertThat(merchant.test().get("/v1/webhook-endpoints").json().at("/data"))
                .isEmpty();
    }

    @Test
    void liveEndpointMustBeHttps() {
        Answer answer = merchant.live()
                .post("/v1/webhook-endpoints", Map.of("url", "http://shop.example", "event_types", List.of("*")));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/errors/0/field")).isEqualTo("url");
    }

    @Test
    void tooLongUrlAndMissingTypesAreRefused() {
        Answer answer = endpoint(merchant, URL + "?" + "x".repeat(2048));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors")).hasSize(2);
    }
}
