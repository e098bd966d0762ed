package payments.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import payments.local.demo.Merchant;
import tools.jackson.databind.JsonNode;

/** Who may call, and what happens to those who call twice. */
class CallersJourney extends Journey {
    @Test
    void revokedKeyIsRefusedEverywhereWithinTwoSeconds() {
        Merchant merchant = platform.merchant();
        JsonNode key = platform.api().createKey(merchant.id(), "test");
        Merchant other = new Merchant(merchant.id(), key.get("secret").asString());
        List<String> paths = List.of("/v1/payments", "/v1/deliveries", "/v1/balances");
        List<String> services = List.of("intake", "notification", "ledger");
        for (int i = 0; i < services.size(); i++) {
            String service = services.get(i);
            String path = paths.get(i);
            await().until(() -> platform.api().get(service, other, path).status() == 200);
        }

        platform.api()
                .operatorDelete("/v1/merchants/" + merchant.id() + "/api-keys/"
                        + key.get("id").asString());

        await().atMost(Duration.ofSeconds(2))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> {
                    for (int i = 0; i < services.size(); i++) {
                        assertThat(platform.api()
                                        .get(services.get(i), other, paths.get(i))
                                        .status())
                                .as(services.get(i))
                                .isEqualTo(401);
                    }
                });
    }

    @Test
    void anotherMerchantsPaymentDoesNotExist() {
        Merchant merchant = platform.merchant();
        Merchant other = platform.merchant();
        String payment = platform.pay(merchant, "tok_visa", 1999);
        awaitBooking(merchant, payment);

        assertThat(platform.api()
                        .get("intake", other, "/v1/payments/" + payment)
                        .status())
                .isEqualTo(404);
        assertThat(platform.api()
                        .get("ledger", other, "/v1/ledger/payments/" + payment)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void sameKeyFiftyTimesAtOnceIsOnePayment() throws InterruptedException {
        Merchant merchant = platform.merchant();
        String key = Platform.newKey();
        Callable<String> call = () -> platform.pay(merchant, key, "tok_visa", 1999);

        List<String> payments;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            payments = threads.invokeAll(Collections.nCopies(50, call)).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }

        assertThat(payments).hasSize(50).containsOnly(payments.getFirst());
        awaitStatus(merchant, payments.getFirst(), "captured");
    }
}
