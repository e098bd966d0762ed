package payments.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;
import static payments.notification.Merchants.endpoint;

import com.standardwebhooks.Webhook;
import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import payments.events.Envelope;
import payments.events.Payment;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.notification.Receiver.Received;
import payments.testing.Events;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;
import payments.testing.TestMerchant;

/** Proves what a merchant may rely on, with a real receiver. */
@IntegrationTest(database = "notification")
class DeliverWebhooksIT {
    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    @Autowired
    TestDatabase database;

    @Autowired
    HikariDataSource pool;

    @Autowired
    MeterRegistry metrics;

    private final Receiver receiver = new Receiver();
    private TestMerchant merchant;

    @BeforeEach
    void setUp() {
        merchant = Merchants.registered(kafka, port);
    }

    @AfterEach
    void close() {
        // Endpoints go with their receiver; otherwise later tests would share the machine with their retries.
        merchant.test()
                .get("/v1/webhook-endpoints")
                .json()
                .at("/data")
                .forEach(endpoint -> merchant.test()
                        .delete("/v1/webhook-endpoints/" + endpoint.at("/id").asString()));
        receiver.close();
    }

    @Test
    void outcomeIsDeliveredWithASignatureThatTheReferenceLibraryAccepts() {
        Answer endpoint = endpoint(merchant, receiver.url("/hook"), "payment.*");
        Envelope<PaymentCaptured> captured = captured();

        send(captured);

        Received webhook = single("/hook");
        assertThatCode(() -> new Webhook(endpoint.text("/secret")).verify(webhook.body(), webhook.headers()))
                .doesNotThrowAnyException();
        assertThat(webhook.header("webhook-id")).isEqualTo(captured.id().toString());
        assertThat(webhook.header("content-type")).isEqualTo("application/json");
        assertThat(webhook.header("user-agent")).startsWith("payments-webhooks/");
        assertThat(webhook.body())
                .startsWith("{\"type\":\"payment.captured\",\"timestamp\":\"2026-01-15T09:30:01.123Z\",\"data\":{")
                .contains("\"id\":\"" + captured.event().payment().id() + "\"")
                .contains("\"status\":\"captured\"", "\"amount_captured\":1999", "\"sequence\":1");
    }

    @Test
    void redeliveredEventIsToldOnce() {
        endpoint(merchant, receiver.url("/hook"), "*");
        Envelope<PaymentCaptured> captured = captured();

        send(captured, captured);
        send(captured);
        send(captured());

        await().until(() -> receiver.received("/hook").size() >= 2);
        assertThat(receiver.received("/hook"))
                .extracting(each -> each.header("webhook-id"))
                .doesNotHaveDuplicates();
        assertThat(merchant.test().get("/v1/events").json().at("/data")).hasSize(2);
        assertThat(deliveries().json().at("/data")).hasSize(2);
    }

    @Test
    void sameEventWithAnotherContentGoesToTheDeadLetterTopic() {
        Envelope<PaymentCaptured> captured = captured();
        Envelope<PaymentCaptured> forged = new Envelope<>(
                captured.id(),
                captured.source(),
                captured.time(),
                null,
                captured().event());

        send(captured);
        send(forged);

        await().until(() -> !kafka.read(
                        "payment-outcomes.notification-service.dlt",
                        letter -> letter.key()
                                .equals(forged.event().payment().id().toString()))
                .isEmpty());
        assertThat(merchant.test().get("/v1/events").json().at("/data")).hasSize(1);
    }

    @Test
    void refusedDeliveryIsRepeatedWithTheSameIdAndBytes() {
        endpoint(merchant, receiver.url("/hook"), "payment.captured");
        receiver.answer("/hook", 500);
        receiver.answerBody("/hook", "x".repeat(5000));

        send(captured());

        await().until(() -> receiver.received("/hook").size() == 2);
        List<Received> attempts = receiver.received("/hook");
        assertThat(attempts.get(1).body()).isEqualTo(attempts.get(0).body());
        assertThat(attempts.get(1).header("webhook-id"))
                .isEqualTo(attempts.get(0).header("webhook-id"));
        await().until(() -> deliveries().text("/data/0/status").equals("delivered"));
        Answer delivery = merchant.test().get("/v1/deliveries/" + deliveries().text("/data/0/id"));
        assertThat(delivery.json().at("/attempts")).hasSize(2);
        assertThat(delivery.text("/attempts/0/status_code")).isEqualTo("500");
        assertThat(delivery.text("/attempts/0/trigger")).isEqualTo("automatic");
        assertThat(delivery.text("/attempts/0/next_attempt_at")).isNotEmpty();
        assertThat(delivery.text("/attempts/0/response_body")).hasSize(1024);
        assertThat(delivery.text("/attempts/1/number")).isEqualTo("2");
        assertThat(delivery.text("/attempts/1/remote_address")).isEqualTo("127.0.0.1:" + receiver.port());
        assertThat(delivery.json().at("/attempts/1/next_attempt_at").isNull()).isTrue();
    }

    @Test
    void attemptThatWasNeverRecordedIsRepeatedWithTheSameIdAndBytes() {
        endpoint(merchant, receiver.url("/hook"), "*");
        send(captured());
        await().until(() -> deliveries().text("/data/0/status").equals("delivered"));

        // What a process leaves behind that dies between sending and recording, at the end of its lease.
        database.execute(
                "delete from attempt where delivery_id in (select id from delivery where merchant_id = '%1$s')"
                        .formatted(merchant.id().value()),
                "update delivery set status = 'pending', attempts = 0, leased = true, due_at = now() where merchant_id = '%1$s'"
                        .formatted(merchant.id().value()));

        await().until(() -> receiver.received("/hook").size() == 2);
        List<Received> attempts = receiver.received("/hook");
        assertThat(attempts.get(1).body()).isEqualTo(attempts.get(0).body());
        assertThat(attempts.get(1).header("webhook-id"))
                .isEqualTo(attempts.get(0).header("webhook-id"));
        await().until(() -> deliveries().text("/data/0/status").equals("delivered"));
    }

    @Test
    void hangingEndpointHoldsBackNoOther() {
        endpoint(merchant, receiver.url("/hanging"), "*");
        endpoint(merchant, receiver.url("/hook"), "*");
        receiver.hang("/hanging");
        List<Envelope<PaymentCaptured>> many =
                IntStream.range(0, 500).mapToObj(_ -> captured()).toList();

        send(many.toArray(Envelope<?>[]::new));

        // Far less than one timeout of the hanging one, of which there would be hundreds.
        await().atMost(Duration.ofSeconds(20))
                .until(() -> receiver.received("/hook").size() == many.size());
        assertThat(receiver.received("/hanging").size()).isBetween(1, 200);
        assertThat(receiver.received("/hook"))
                .extracting(each -> each.header("webhook-id"))
                .doesNotHaveDuplicates();
    }

    @Test
    void attemptsUnderWayHoldNoDatabaseConnection() {
        endpoint(merchant, receiver.url("/hanging"), "*");
        receiver.hang("/hanging");

        send(IntStream.range(0, 64).mapToObj(_ -> captured()).toArray(Envelope<?>[]::new));

        // More at the same time than the pool has connections.
        await().until(() -> metrics.get("webhook.delivery.in.flight").gauge().value() > 2 * pool.getMaximumPoolSize());
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isLessThan(4);
    }

    @Test
    void deliveriesOfADeletedEndpointAreCanceled() {
        String id = endpoint(merchant, receiver.url("/hook"), "*").text("/id");
        receiver.answer("/hook", 500, 500, 500, 500, 500, 500, 500, 500);
        send(captured());
        await().until(() -> deliveries().text("/data/0/attempt_count").equals("2"));

        assertThat(merchant.test().delete("/v1/webhook-endpoints/" + id).status())
                .isEqualTo(204);

        assertThat(merchant.test().get("/v1/webhook-endpoints/" + id).status()).isEqualTo(404);
        assertThat(deliveries().text("/data/0/status")).isEqualTo("canceled");
        Answer retry = merchant.test().post("/v1/deliveries/" + deliveries().text("/data/0/id") + "/retry", "");
        assertThat(retry.status()).isEqualTo(409);
        assertThat(retry.text("/code")).isEqualTo("invalid_state");
    }

    @Test
    void merchantMayAskForOneMoreAttempt() {
        endpoint(merchant, receiver.url("/hook"), "*");
        send(captured());
        await().until(() -> deliveries().text("/data/0/status").equals("delivered"));
        String id = deliveries().text("/data/0/id");

        Answer retry = merchant.test().post("/v1/deliveries/" + id + "/retry", "");

        assertThat(retry.status()).isEqualTo(202);
        await().until(() -> merchant.test()
                .get("/v1/deliveries/" + id)
                .text("/attempts/1/trigger")
                .equals("manual"));
        assertThat(receiver.received("/hook")).hasSize(2);
    }

    @Test
    void onlyWhatAnEndpointAskedForIsDelivered() {
        endpoint(merchant, receiver.url("/declines"), "payment.declined", "refund.*");
        endpoint(merchant, receiver.url("/payments"), "payment.*");

        send(captured(), Events.declined(payment()));

        await().until(() -> receiver.received("/payments").size() == 2);
        await().until(() -> receiver.received("/declines").size() == 1);
        assertThat(single("/declines").body()).contains("\"type\":\"payment.declined\"", "insufficient_funds");
        assertThat(deliveries().json().at("/data")).hasSize(3);
    }

    @Test
    void otherMerchantAndOtherModeSeeNothing() {
        String endpoint = endpoint(merchant, receiver.url("/hook"), "*").text("/id");
        Envelope<PaymentCaptured> captured = captured();
        send(captured);
        await().until(() -> deliveries().text("/data/0/status").equals("delivered"));
        String delivery = deliveries().text("/data/0/id");

        for (HttpApi other :
                List.of(merchant.live(), Merchants.registered(kafka, port).test())) {
            List<Integer> statuses = new ArrayList<>();
            statuses.add(other.get("/v1/webhook-endpoints/" + endpoint).status());
            statuses.add(
                    other.get("/v1/webhook-endpoints/" + endpoint + "/secret").status());
            statuses.add(other.delete("/v1/webhook-endpoints/" + endpoint).status());
            statuses.add(other.get("/v1/events/" + captured.id()).status());
            statuses.add(other.get("/v1/deliveries/" + delivery).status());
            statuses.add(other.post("/v1/deliveries/" + delivery + "/retry", "").status());
            assertThat(statuses).containsOnly(404);
            assertThat(other.get("/v1/webhook-endpoints").json().at("/data")).isEmpty();
            assertThat(other.get("/v1/events").json().at("/data")).isEmpty();
            assertThat(other.get("/v1/deliveries").json().at("/data")).isEmpty();
        }
    }

    private Envelope<PaymentCaptured> captured() {
        return Events.captured(payment());
    }

    private Payment payment() {
        return Events.payment(merchant.id(), "tok_visa", 1999);
    }

    private void send(Envelope<?>... envelopes) {
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Envelope<?> envelope : envelopes) {
            records.add(Events.toSend(envelope));
        }
        kafka.produce(records);
    }

    private Received single(String path) {
        await().until(() -> !receiver.received(path).isEmpty());
        return receiver.received(path).getFirst();
    }

    private Answer deliveries() {
        return merchant.test().get("/v1/deliveries");
    }
}
