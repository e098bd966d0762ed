package payments.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.events.ApiKeyId;
import payments.events.Envelope;
import payments.events.FeeTerms;
import payments.events.MerchantEvent;
import payments.events.MerchantEvent.ApiKey;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantId;
import payments.events.Mode;
import payments.events.Payment;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.Topics;
import payments.messaging.consumption.DeadLetterTopics;
import payments.testing.Events;
import payments.testing.HttpApi;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;

@IntegrationTest(database = "ledger")
class LedgerIT {
    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    @Autowired
    TestDatabase database;

    @Autowired
    JdbcClient jdbc;

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
        assertThat(merchant.api().get(transactions).json().at("/data")).hasSize(1);
        assertThat(merchant.api()
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
        assertThat(jdbc.sql("""
                        select max(balance_after) = sum(case side when 'credit' then amount else -amount end)
                               and max(account_version) = count(*)
                        from entry join account on account.id = account_id where merchant_id = ?""")
                        .param(merchant.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
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

    @Test
    void unbalancedTransactionIsRefused() {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into entry values
                                (gen_random_uuid(), 1, gen_random_uuid(), 'debit', 100, 'EUR', 100, 1),
                                (gen_random_uuid(), 2, gen_random_uuid(), 'credit', 99, 'EUR', 99, 1)""").update())
                .withMessageContaining("is not balanced");
    }

    @Test
    void booksAreNotRewrittenEvenByTheOwnerOfTheSchema() {
        JdbcClient owner = JdbcClient.create(database.ownerDataSource());

        for (String table : Set.of("journal", "ledger_transaction", "entry")) {
            for (String sql : List.of(
                    "delete from " + table,
                    "truncate " + table,
                    "update " + table + " set " + (table.equals("entry") ? "amount = 1" : "type = 'x'"))) {
                assertThatExceptionOfType(DataAccessException.class)
                        .isThrownBy(() -> owner.sql(sql).update())
                        .havingRootCause()
                        .withMessageContaining("never changed or removed");
            }
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> jdbc.sql("delete from " + table).update())
                    .havingRootCause()
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void anotherMerchantAndTheOtherModeSeeNothing() {
        TestMerchant merchant = merchant();
        Payment payment = Events.payment(merchant.id(), "tok_visa", 1999);
        kafka.produce(List.of(Events.toSend(Events.captured(payment))));
        awaitBalance(merchant, 1946);
        String transaction = merchant.api()
                .get("/v1/ledger/transactions?payment=" + payment.id())
                .text("/data/0/id");

        for (HttpApi other : List.of(merchant().api(), merchant.live())) {
            assertThat(other.get("/v1/ledger/transactions/" + transaction).status())
                    .isEqualTo(404);
            assertThat(other.get("/v1/ledger/payments/" + payment.id()).status())
                    .isEqualTo(404);
            assertThat(other.get("/v1/balances").json().at("/data")).isEmpty();
        }
    }

    @Test
    void transactionsArePagedWithoutGapsOrRepeats() {
        TestMerchant merchant = merchant();
        kafka.produce(IntStream.range(0, 25)
                .mapToObj(_ -> Events.toSend(Events.captured(Events.payment(merchant.id(), "tok_visa", 1000))))
                .toList());
        awaitBalance(merchant, 25 * 961);

        List<String> seen = new ArrayList<>();
        String cursor = "";
        do {
            HttpApi.Answer page = merchant.api().get("/v1/ledger/transactions?limit=10" + cursor);
            page.json().at("/data").forEach(row -> seen.add(row.get("id").asString()));
            cursor = page.json().at("/next_cursor").isNull() ? "" : "&cursor=" + page.text("/next_cursor");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    private record TestMerchant(MerchantId id, HttpApi api, HttpApi live) {}

    private TestMerchant merchant() {
        MerchantId id = MerchantId.next();
        String test = "sk_test_" + "A".repeat(17) + id.toString().substring(4);
        String live = "sk_live_" + "A".repeat(17) + id.toString().substring(4);
        kafka.produce(List.of(Events.toSend(Events.fromIntake(new MerchantUpdated(
                id,
                1,
                "Bookshop",
                MerchantEvent.Status.ACTIVE,
                FeeTerms.NONE,
                List.of(key(test, Mode.TEST), key(live, Mode.LIVE)))))));
        HttpApi operator = HttpApi.operator(port);
        await().until(() -> operator.as(test).get("/v1/balances").status() == 200);
        return new TestMerchant(id, operator.as(test), operator.as(live));
    }

    private static ApiKey key(String secret, Mode mode) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.US_ASCII));
            return new ApiKey(ApiKeyId.next(), HexFormat.of().formatHex(hash), mode, Set.of(), null);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void awaitBalance(TestMerchant merchant, long available) {
        await().untilAsserted(() -> assertThat(merchant.api()
                        .get("/v1/balances")
                        .json()
                        .at("/data/0/available")
                        .asLong())
                .isEqualTo(available));
    }

    private void assertTrialBalance() {
        assertThat(HttpApi.operator(port)
                        .get("/v1/ledger/trial-balance")
                        .json()
                        .at("/balanced")
                        .asBoolean())
                .isTrue();
    }
}
