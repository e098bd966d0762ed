package payments.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.acceptance.Waiting.patiently;

import org.junit.jupiter.api.AfterAll;
import payments.local.demo.Merchant;
import tools.jackson.databind.JsonNode;

/** A journey through the whole platform; when it is over, the books of every party have to agree. */
abstract class Journey {
    final Platform platform = Platform.shared();

    @AfterAll
    static void booksOfEveryPartyAgree() {
        new Auditor(Platform.shared()).audit();
    }

    final JsonNode awaitStatus(Merchant merchant, String payment, String status) {
        patiently()
                .untilAsserted(() -> assertThat(platform.api()
                                .payment(merchant, payment)
                                .get("status")
                                .asString())
                        .isEqualTo(status));
        return platform.api().payment(merchant, payment);
    }

    final void awaitWebhook(String payment, String type) {
        patiently()
                .untilAsserted(() -> assertThat(platform.receiver().received(payment))
                        .extracting(webhook -> webhook.type())
                        .containsOnly(type));
    }

    final void awaitBooking(Merchant merchant, String payment) {
        patiently()
                .untilAsserted(() -> assertThat(platform.api().ledgerTransactions(merchant, payment))
                        .hasSize(1));
    }
}
