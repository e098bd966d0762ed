package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import payments.events.CaptureMethod;
import payments.events.DeclinedBy;
import payments.events.Envelope;
import payments.events.EventId;
import payments.events.Payment;
import payments.events.PaymentOutcome;
import payments.events.PaymentOutcome.PaymentAuthorized;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentFailed;
import payments.events.PaymentRequest.PaymentRequested;
import payments.testing.Events;
import payments.verification.Sandbox.SandboxCharge;
import payments.verification.ServiceUnderTest;

/** What comes of each token of the sandbox, over real HTTP and real Kafka. */
class PaymentOutcomesIT extends ServiceUnderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tok_visa",
                "tok_mastercard",
                "tok_slow_2s",
                "tok_flaky",
                "tok_timeout",
                "tok_answer_lost",
                "tok_not_charged_lost"
            })
    void approvedPaymentIsCapturedAndChargedOnce(String token) {
        Envelope<PaymentRequested> request = request(token);

        Envelope<PaymentOutcome> outcome = outcomesOf(request).only();

        List<SandboxCharge> charges = SANDBOX.chargesOf(request);
        assertThat(charges).hasSize(1);
        assertThat(outcome.id()).isEqualTo(EventId.ofResult(request.event().operationId(), "captured"));
        assertThat(outcome.event())
                .isEqualTo(new PaymentCaptured(
                        request.event().payment().after("sandbox-a", 1999, 0),
                        1,
                        request.event().operationId(),
                        charges.getFirst().id(),
                        1999));
    }

    @ParameterizedTest
    @CsvSource({
        "tok_declined, card_declined",
        "tok_insufficient_funds, insufficient_funds",
        "tok_expired_card, expired_card",
        "tok_lost_card, lost_card",
        "tok_never_heard_of, invalid_payment_method"
    })
    void declineOfTheProviderIsToldWithItsCode(String token, String code) {
        Envelope<PaymentRequested> request = request(token);

        PaymentOutcome outcome = outcomesOf(request).only().event();

        assertThat(outcome)
                .isEqualTo(new PaymentDeclined(
                        request.event().payment().after("sandbox-a", 0, 0),
                        1,
                        request.event().operationId(),
                        code,
                        DeclinedBy.PROVIDER));
    }

    @Test
    void riskCheckDeclinesBeforeAnyProviderIsAsked() {
        Envelope<PaymentRequested> request = request("tok_fraud");

        PaymentOutcome outcome = outcomesOf(request).only().event();

        assertThat(outcome)
                .isEqualTo(new PaymentDeclined(
                        request.event().payment(),
                        1,
                        request.event().operationId(),
                        "fraud_suspected",
                        DeclinedBy.RISK_CHECK));
        assertThat(SANDBOX.chargesOf(request)).isEmpty();
    }

    @Test
    void definiteErrorOfTheProviderFailsThePayment() {
        Envelope<PaymentRequested> request = request("tok_error_500");

        PaymentOutcome outcome = outcomesOf(request).only().event();

        assertThat(outcome)
                .isEqualTo(new PaymentFailed(
                        request.event().payment().after("sandbox-a", 0, 0),
                        1,
                        request.event().operationId(),
                        "provider_error"));
        assertThat(SANDBOX.chargesOf(request)).isEmpty();
    }

    @Test
    void refusedConnectionSendsThePaymentToTheNextProvider() {
        Envelope<PaymentRequested> request = request("tok_provider_down");

        PaymentOutcome outcome = outcomesOf(request).only().event();

        assertThat(outcome).isInstanceOf(PaymentCaptured.class);
        assertThat(outcome.payment().provider()).isEqualTo("sandbox-b");
        assertThat(SANDBOX.chargesOf(request))
                .extracting(SandboxCharge::provider)
                .containsExactly("sandbox-b");
    }

    @Test
    void manualCaptureOnlyReservesTheAmount() {
        Envelope<PaymentRequested> request = request(manual(Events.payment("tok_visa", 500)));

        PaymentOutcome outcome = outcomesOf(request).only().event();

        assertThat(outcome).isInstanceOf(PaymentAuthorized.class);
        assertThat(outcome.payment().captured()).isZero();
        assertThat(SANDBOX.chargesOf(request)).extracting(SandboxCharge::status).containsExactly("authorized");
    }

    private static Payment manual(Payment payment) {
        return new Payment(
                payment.id(),
                payment.merchantId(),
                payment.mode(),
                payment.amount(),
                0,
                0,
                payment.fee(),
                CaptureMethod.MANUAL,
                payment.paymentMethod(),
                payment.reference(),
                null,
                null,
                payment.metadata(),
                null,
                payment.acceptedAt());
    }
}
