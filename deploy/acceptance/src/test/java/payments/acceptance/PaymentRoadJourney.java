package payments.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.acceptance.Waiting.patiently;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import payments.local.demo.Merchant;
import tools.jackson.databind.JsonNode;

/** From the merchant's request to the provider, the webhook and the ledger, whatever the provider does. */
@Execution(ExecutionMode.CONCURRENT)
class PaymentRoadJourney extends Journey {
    private final Merchant merchant = platform.merchant();

    @ParameterizedTest
    @CsvSource({
        "tok_visa, sandbox-a",
        "tok_mastercard, sandbox-a",
        "tok_slow_2s, sandbox-a",
        "tok_answer_lost, sandbox-a",
        "tok_timeout, sandbox-a",
        "tok_provider_down, sandbox-b",
        "tok_flaky, sandbox-a"
    })
    void approvedPaymentIsCapturedToldAndBooked(String paymentMethod, String provider) {
        String payment = platform.pay(merchant, paymentMethod, 1999);

        JsonNode captured = awaitStatus(merchant, payment, "captured");
        assertThat(captured.get("provider").asString()).isEqualTo(provider);
        assertThat(captured.get("amount_captured").asLong()).isEqualTo(1999);
        awaitWebhook(payment, "payment.captured");
        awaitBooking(merchant, payment);
    }

    @Test
    void paymentWhoseFirstRequestWasLostIsCapturedByTheSecond() {
        String payment = platform.pay(merchant, "tok_not_charged_lost", 1999);

        awaitStatus(merchant, payment, "captured");
        awaitWebhook(payment, "payment.captured");
        awaitBooking(merchant, payment);
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, card_declined",
        "tok_insufficient_funds, insufficient_funds",
        "tok_expired_card, expired_card",
        "tok_lost_card, lost_card",
        "tok_never_heard_of, invalid_payment_method"
    })
    void declinedPaymentIsToldWithItsReasonAndBooksNothing(String paymentMethod, String code) {
        String payment = platform.pay(merchant, paymentMethod, 1999);

        JsonNode declined = awaitStatus(merchant, payment, "declined");
        assertThat(declined.get("decline_code").asString()).isEqualTo(code);
        awaitWebhook(payment, "payment.declined");
        awaitJournal(payment, "PaymentDeclined");
    }

    @Test
    void paymentThatARiskCheckDeclinesReachesNoProvider() {
        String payment = platform.pay(merchant, "tok_fraud", 1999);

        JsonNode declined = awaitStatus(merchant, payment, "declined");
        assertThat(declined.get("provider").isNull()).isTrue();
        awaitWebhook(payment, "payment.declined");
        awaitJournal(payment, "PaymentDeclined");
    }

    @Test
    void paymentThatTheProviderCannotCarryOutFails() {
        String payment = platform.pay(merchant, "tok_error_500", 1999);

        awaitStatus(merchant, payment, "failed");
        awaitWebhook(payment, "payment.failed");
        awaitJournal(payment, "PaymentFailed");
    }

    private void awaitJournal(String payment, String type) {
        patiently()
                .untilAsserted(() -> assertThat(platform.api().ledgerJournal(merchant, payment))
                        .extracting(event -> event.get("type").asString())
                        .containsExactly("PaymentRequested", type));
        assertThat(platform.api().ledgerTransactions(merchant, payment)).isEmpty();
    }
}
