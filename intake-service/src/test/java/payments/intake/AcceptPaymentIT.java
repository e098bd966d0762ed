package payments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static payments.intake.IntakeClient.atOnce;
import static payments.intake.IntakeClient.validPayment;
import static payments.intake.IntakeClient.validPaymentWith;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.PaymentRequest;
import payments.events.PaymentRequest.PaymentRequested;
import payments.events.Topics;
import payments.intake.IntakeClient.TestMerchant;
import payments.testing.Events;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;
import payments.testing.IntegrationTest;
import payments.testing.TestKafka;

@IntegrationTest(database = "intake")
class AcceptPaymentIT {
    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    private IntakeClient intake = new IntakeClient(new HttpApi("", ""));

    @BeforeEach
    void setUp() {
        intake = new IntakeClient(HttpApi.operator(port));
    }

    @Test
    void acceptedPaymentIsShownAndPublished() {
        TestMerchant merchant = intake.merchant();

        Answer answer = merchant.pay(validPayment());

        assertThat(answer.status()).isEqualTo(202);
        String id = answer.text("/id");
        assertThat(answer.header("location")).contains("/v1/payments/" + id);
        assertThat(answer.text("/status")).isEqualTo("processing");
        assertThat(merchant.api().get("/v1/payments/" + id).json()).isEqualTo(answer.json());
        await().untilAsserted(() -> assertThat(requested(id)).singleElement().satisfies(event -> {
            assertThat(event.payment().fee().on(event.payment().amount()).amount())
                    .isEqualTo(28 + 25);
            assertThat(event.payment().metadata()).containsEntry("cart", "7");
        }));
    }

    @Test
    void sameKeyFiftyTimesAtOnceIsOnePaymentAndOneAnswer() throws Exception {
        TestMerchant merchant = intake.merchant();

        List<Answer> answers = atOnce(50, () -> merchant.pay("the-key", validPayment()));

        merchant.assertPaidOnce(answers);
    }

    @Test
    void sameKeyForAnotherRequestIsRefusedAndDoesNothing() {
        TestMerchant merchant = intake.merchant();
        merchant.pay("the-key", validPayment());

        Answer answer = merchant.pay("the-key", validPaymentWith("amount", 2000));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("idempotency_key_reused");
        assertThat(merchant.api().get("/v1/payments").json().at("/data")).hasSize(1);
    }

    @Test
    void outcomeIsShownOnceHoweverOftenItIsDelivered() {
        TestMerchant merchant = intake.merchant();
        String id = merchant.pay(validPayment()).text("/id");
        await().until(() -> !requested(id).isEmpty());
        Envelope<?> captured = Events.captured(requested(id).getFirst().payment());

        kafka.produce(List.of(Events.toSend(captured), Events.toSend(captured)));
        kafka.produce(List.of(Events.toSend(captured)));

        await().untilAsserted(() -> {
            Answer payment = merchant.api().get("/v1/payments/" + id);
            assertThat(payment.text("/status")).isEqualTo("captured");
            assertThat(payment.json().at("/amount_captured").asLong()).isEqualTo(1999);
            assertThat(payment.json().at("/version").asInt()).isEqualTo(2);
        });
        assertThat(merchant.api().get("/v1/payments/" + id + "/events").json().at("/data"))
                .extracting(event -> event.get("type").asString())
                .containsExactly("PaymentRequested", "PaymentCaptured");
    }

    private List<PaymentRequested> requested(String paymentId) {
        return kafka.read(Topics.PAYMENT_REQUESTS, record -> record.key().equals(paymentId)).stream()
                .map(record -> EventCodec.decode(record.headers(), record.value(), PaymentRequest.class)
                        .event())
                .map(PaymentRequested.class::cast)
                .toList();
    }
}
