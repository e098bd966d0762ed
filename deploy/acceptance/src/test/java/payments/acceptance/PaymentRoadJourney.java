package payments.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.acceptance.Waiting.patiently;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import payments.local.demo.Merchant;
import tools.jackson.databind.JsonNode;

/** From the merchant's request to the provider, the webhook and the ledger, whatever the provider does. */
class PaymentRoadJourney extends Journey {
    private static final Merchant MERCHANT = Platform.shared().merchant();

    /** Each is sent before the first is looked at: they travel side by side, and the slow ones hold up no test. */
    private static final Map<String, String> PAYMENTS = Stream.of(
                    "tok_visa",
                    "tok_mastercard",
                    "tok_slow_2s",
                    "tok_answer_lost",
                    "tok_not_charged_lost",
                    "tok_timeout",
                    "tok_provider_down",
                    "tok_flaky",
                    "tok_declined",
                    "tok_insufficient_funds",
                    "tok_expired_card",
                    "tok_lost_card",
                    "tok_fraud",
                    "tok_error_500",
                    "tok_never_heard_of")
            .collect(Collectors.toUnmodifiableMap(
                    token -> token, token -> Platform.shared().pay(MERCHANT, token, 1999)));

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
        String payment = paymentWith(paymentMethod);

        JsonNode captured = awaitStatus(MERCHANT, payment, "captured");
        assertThat(captured.get("provider").asString()).isEqualTo(provider);
        assertThat(captured.get("amount_captured").asLong()).isEqualTo(1999);
        awaitWebhook(payment, "payment.captured");
        awaitBooking(MERCHANT, payment);
    }

    @Test
    void paymentWhoseFirstRequestWasLostIsCapturedByTheSecond() {
        String payment = paymentWith("tok_not_charged_lost");

        awaitStatus(MERCHANT, payment, "captured");
        awaitWebhook(payment, "payment.captured");
        awaitBooking(MERCHANT, payment);
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
        String payment = paymentWith(paymentMethod);

        JsonNode declined = awaitStatus(MERCHANT, payment, "declined");
        assertThat(declined.get("decline_code").asString()).isEqualTo(code);
        awaitWebhook(payment, "payment.declined");
        awaitJournal(payment, "PaymentDeclined");
    }

    @Test
    void paymentThatARiskCheckDeclinesReachesNoProvider() {
        String payment = paymentWith("tok_fraud");

        JsonNode declined = awaitStatus(MERCHANT, payment, "declined");
        assertThat(declined.get("provider").isNull()).isTrue();
        awaitWebhook(payment, "payment.declined");
        awaitJournal(payment, "PaymentDeclined");
    }

    @Test
    void paymentThatTheProviderCannotCarryOutFails() {
        String payment = paymentWith("tok_error_500");

        awaitStatus(MERCHANT, payment, "failed");
        awaitWebhook(payment, "payment.failed");
        awaitJournal(payment, "PaymentFailed");
    }

    private static String paymentWith(String token) {
        return Objects.requireNonNull(PAYMENTS.get(token));
    }

    private void awaitJournal(String payment, String type) {
        patiently()
                .untilAsserted(() -> assertThat(platform.api().ledgerJournal(MERCHANT, payment))
                        .extracting(event -> event.get("type").asString())
                        .containsExactly("PaymentRequested", type));
        assertThat(platform.api().ledgerTransactions(MERCHANT, payment)).isEmpty();
    }
}
