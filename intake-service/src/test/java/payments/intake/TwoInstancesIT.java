package payments.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static payments.intake.IntakeClient.atOnce;
import static payments.intake.IntakeClient.validPayment;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import payments.events.Topics;
import payments.intake.IntakeClient.TestMerchant;
import payments.testing.HttpApi;
import payments.testing.HttpApi.Answer;
import payments.testing.IntegrationTest;
import payments.testing.SecondInstance;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;
import payments.testing.guarantee.AtLeastOnce;

/** Proves that instances are one service to their callers, with or without Kafka. */
@IntegrationTest(database = "intake")
class TwoInstancesIT {
    /** Nobody listens there. */
    private static final String NO_KAFKA = "127.0.0.1:9";

    @LocalServerPort
    int port;

    @Autowired
    TestKafka kafka;

    @Autowired
    TestDatabase database;

    private TestMerchant merchant = new TestMerchant("", new HttpApi("", ""));

    @BeforeEach
    void setUp() {
        merchant = new IntakeClient(HttpApi.operator(port)).merchant();
    }

    @Test
    void sameKeyAtBothAtOnceIsOnePaymentAndOneAnswer() throws Exception {
        List<Answer> answers;
        try (SecondInstance second = second(Map.of())) {
            answers = atOnce(
                    100,
                    () -> merchant.pay("the-key", validPayment()),
                    () -> merchant.at(second.port()).pay("the-key", validPayment()));
        }

        merchant.assertPaidOnce(answers);
    }

    @Test
    void instanceThatCannotReachKafkaAcceptsAndWhatItAcceptedIsPublishedByTheOther() throws Exception {
        List<String> accepted;
        try (SecondInstance second = second(Map.of("spring.kafka.bootstrap-servers", NO_KAFKA))) {
            TestMerchant there = merchant.at(second.port());
            accepted = atOnce(50, () -> there.pay(validPayment()), () -> there.pay(validPayment())).stream()
                    .map(answer -> answer.text("/id"))
                    .toList();
        }

        assertThat(accepted).hasSize(50).doesNotHaveDuplicates();
        await().untilAsserted(() -> AtLeastOnce.assertHolds(accepted, published(accepted)));
    }

    private SecondInstance second(Map<String, String> properties) {
        return SecondInstance.start(IntakeServiceApplication.class, database, kafka, properties);
    }

    private List<String> published(List<String> payments) {
        return kafka.read(Topics.PAYMENT_REQUESTS, record -> payments.contains(record.key())).stream()
                .map(record -> record.key())
                .toList();
    }
}
