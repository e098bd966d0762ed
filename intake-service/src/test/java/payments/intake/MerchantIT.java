package payments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static payments.intake.IntakeClient.validPayment;
import static payments.intake.IntakeClient.validPaymentWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.events.EventCodec;
import payments.events.MerchantEvent;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.Topics;
import payments.intake.IntakeClient.TestMerchant;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;
import payments.testing.IntegrationTest;
import payments.testing.TestKafka;

@IntegrationTest(database = "intake")
class MerchantIT {
    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    @Autowired
    JdbcClient jdbc;

    private IntakeClient intake = new IntakeClient(new HttpApi("", ""));

    @BeforeEach
    void setUp() {
        intake = new IntakeClient(HttpApi.operator(port));
    }

    @Test
    void secretIsShownOnceAndKeptNowhere() {
        TestMerchant merchant = intake.merchant();
        String secret = intake.key(merchant.id(), Map.of("mode", "live", "name", "web"));

        Answer listed = intake.operator().get("/v1/merchants/" + merchant.id() + "/api-keys");

        assertThat(secret).matches("sk_live_[0-9A-Za-z]{43,}");
        assertThat(listed.raw())
                .doesNotContain(secret)
                .contains("\"last4\":\"" + secret.substring(secret.length() - 4));
        assertThat(jdbc.sql("select count(*) from api_key where api_key::text like '%' || ? || '%'")
                        .param(secret)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void revokedKeyIsRefusedWithinTwoSeconds() {
        TestMerchant merchant = intake.merchant();
        assertThat(merchant.api().get("/v1/payments").status()).isEqualTo(200);
        String keys = "/v1/merchants/" + merchant.id() + "/api-keys";
        String key = intake.operator().get(keys).text("/data/0/id");

        assertThat(intake.operator().delete(keys + "/" + key).status()).isEqualTo(204);

        await().atMost(Duration.ofSeconds(2))
                .until(() -> merchant.api().get("/v1/payments").status() == 401);
    }

    @Test
    void everyChangeReachesTheDirectoryInOrder() {
        TestMerchant merchant = intake.merchant();
        String path = "/v1/merchants/" + merchant.id();
        intake.operator().patch(path, Map.of("name", "Bakery"));
        intake.operator()
                .delete(path + "/api-keys/"
                        + intake.operator().get(path + "/api-keys").text("/data/0/id"));

        await().untilAsserted(() -> assertThat(directory(merchant.id()))
                .extracting(
                        MerchantUpdated::version,
                        MerchantUpdated::name,
                        each -> each.apiKeys().size())
                .containsExactly(
                        tuple(1L, "Bookshop", 0),
                        tuple(2L, "Bookshop", 1),
                        tuple(3L, "Bakery", 1),
                        tuple(4L, "Bakery", 0)));
    }

    @Test
    void changeLeavesWhatItDoesNotName() {
        TestMerchant merchant = intake.merchant();

        Answer changed = intake.operator().patch("/v1/merchants/" + merchant.id(), Map.of("status", "suspended"));

        assertThat(changed.text("/status")).isEqualTo("suspended");
        assertThat(changed.text("/name")).isEqualTo("Bookshop");
        assertThat(changed.json().at("/fee/basis_points").asInt()).isEqualTo(140);
        await().atMost(Duration.ofSeconds(2))
                .until(() -> merchant.api().get("/v1/payments").status() == 403);
    }

    @Test
    void merchantKeyIsNoOperator() {
        TestMerchant merchant = intake.merchant();

        assertThat(merchant.api().get("/v1/merchants/" + merchant.id()).status())
                .isEqualTo(403);
        assertThat(merchant.api().post("/v1/merchants", Map.of("name", "Mine")).status())
                .isEqualTo(403);
    }

    @Test
    void othersPaymentsAndThoseOfTheOtherModeDoNotExist() {
        TestMerchant merchant = intake.merchant();
        String payment = "/v1/payments/" + merchant.pay(validPayment()).text("/id");
        HttpApi live = merchant.api().as(intake.key(merchant.id(), Map.of("mode", "live", "name", "web")));

        for (HttpApi other : List.of(live, intake.merchant().api())) {
            assertThat(other.get(payment).status()).isEqualTo(404);
            assertThat(other.get(payment + "/events").status()).isEqualTo(404);
            assertThat(other.get("/v1/payments").json().at("/data")).isEmpty();
        }
    }

    @Test
    void listIsFilteredAndPagedWithoutGapsOrRepeats() {
        TestMerchant merchant = intake.merchant();
        for (int i = 1; i <= 25; i++) {
            merchant.pay(validPaymentWith("amount", i * 100));
        }
        merchant.pay(validPaymentWith("metadata", Map.of("cart", "8")));

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            Answer page = merchant.api().get("/v1/payments?limit=10" + cursor);
            page.json().at("/data").forEach(row -> seen.add(row.get("id").asString()));
            cursor = page.json().at("/has_more").asBoolean() ? "&cursor=" + page.text("/next_cursor") : "";
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(26).doesNotHaveDuplicates();
        assertThat(listed(merchant, "amount_from=1100&amount_to=1500")).isEqualTo(5);
        assertThat(listed(merchant, "metadata%5Bcart%5D=8")).isEqualTo(1);
        assertThat(listed(merchant, "status=captured")).isZero();
        assertThat(listed(merchant, "reference=order-1&limit=100")).isEqualTo(26);
        assertThat(merchant.api().get("/v1/payments?cursor=nonsense").text("/code"))
                .isEqualTo("invalid_cursor");
    }

    private static int listed(TestMerchant merchant, String query) {
        return merchant.api().get("/v1/payments?" + query).json().at("/data").size();
    }

    private List<MerchantUpdated> directory(String merchant) {
        return kafka.read(Topics.MERCHANT_DIRECTORY, record -> merchant.equals(record.key())).stream()
                .map(record -> EventCodec.decode(record.headers(), record.value(), MerchantEvent.class)
                        .event())
                .map(MerchantUpdated.class::cast)
                .toList();
    }
}
