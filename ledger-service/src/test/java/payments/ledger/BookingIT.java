package payments.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import payments.events.Envelope;
import payments.events.Payment;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.Topics;
import payments.messaging.consumption.DeadLetterTopics;
import payments.testing.Events;
import payments.testing.TestMerchant;
import payments.testing.guarantee.EffectsOnce;

/** Proves that events are booked once and add up, whatever happens meanwhile. */
class BookingIT extends LedgerUnderTest {
    @Test
    void capturedPaymentIsBookedOnceHoweverOftenItIsDelivered() {
        TestMerchant merchant = merchant();
        Payment payment = Events.payment(merchant.id(), "tok_visa", 1999);
        Envelope<PaymentCaptured> captured = Events.captured(payment);

        kafka.produce(
                List.of(Events.toSend(Events.requested(payment)), Events.toSend(captured), Events.toSend(captured)));
        kafka.produce(List.of(Events.toSend(captured)));

        awaitBalance(merchant, 1946);
        String transactions = "/v1/ledger/transactions?payment=" + payment.id();
        assertThat(merchant.test().get(transactions).json().at("/data")).hasSize(1);
        assertThat(merchant.test()
                        .get("/v1/ledger/payments/" + payment.id())
                        .json()
                        .at("/data"))
                .extracting(event -> event.get("type").asString())
                .containsExactly("PaymentRequested", "PaymentCaptured");
        assertTrialBalance();
    }

    @Test
    void manyPaymentsOfOnePollAddUp() {
        TestMerchant merchant = merchant();
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            records.add(Events.toSend(Events.captured(Events.payment(merchant.id(), "tok_visa", 1000))));
        }

        kafka.produce(records);

        awaitBalance(merchant, 500 * (1000 - 14 - 25));
        assertEntriesAddUp(merchant);
        assertTrialBalance();
    }

    @Test
    void sessionsKilledAndEventsRedeliveredMeanwhileBookEachOnceAndAddUp() {
        TestMerchant merchant = merchant();
        List<Envelope<PaymentCaptured>> all = new ArrayList<>();

        for (int strike = 0; strike < 6; strike++) {
            int before = journaled(merchant).size();
            List<Envelope<PaymentCaptured>> more = Stream.generate(
                            () -> Events.captured(Events.payment(merchant.id(), "tok_visa", 1000)))
                    .limit(300)
                    .toList();
            all.addAll(more);
            kafka.produce(more.stream().map(Events::toSend).toList());
            kafka.produce(more.stream().map(Events::toSend).toList());
            await().pollInterval(Duration.ofMillis(5))
                    .until(() -> journaled(merchant).size() > before);
            database.terminateSessions();
        }

        awaitBalance(merchant, all.size() * 961L);
        EffectsOnce.assertHolds(all.stream().map(event -> event.id().value()).toList(), journaled(merchant));
        assertEntriesAddUp(merchant);
        assertTrialBalance();
    }

    @Test
    void poisonGoesToTheDeadLettersAndTheRestIsBooked() {
        TestMerchant merchant = merchant();
        Payment payment = Events.payment(merchant.id(), "tok_visa", 1999);
        ProducerRecord<String, byte[]> poison = new ProducerRecord<>(
                Topics.PAYMENT_OUTCOMES, payment.id().toString(), "nonsense".getBytes(StandardCharsets.UTF_8));

        kafka.produce(List.of(poison, Events.toSend(Events.captured(payment))));

        awaitBalance(merchant, 1946);
        await().untilAsserted(() -> assertThat(kafka.read(
                        DeadLetterTopics.name(Topics.PAYMENT_OUTCOMES, "ledger-service"),
                        record -> payment.id().toString().equals(record.key())))
                .hasSize(1));
    }
}
