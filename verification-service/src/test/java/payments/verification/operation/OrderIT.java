package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.events.Envelope;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentOutcome;
import payments.events.PaymentRequest.PaymentRequested;
import payments.testing.Events;
import payments.verification.ServiceUnderTest;

/** Proves that one payment's operations run one after the other, and that its outcomes are numbered without gaps. */
class OrderIT extends ServiceUnderTest {
    @Autowired
    Worker worker;

    @Autowired
    OperationClaims claims;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyElseWorks() {
        worker.stop();
    }

    @AfterEach
    void everybodyWorks() {
        if (!worker.isRunning()) {
            worker.start();
        }
    }

    @Test
    void laterOperationIsNotClaimedBeforeTheEarlierIsFinished() {
        List<Envelope<PaymentRequested>> steps = threeSteps();

        List<OperationId> claimed =
                claims.claim(1000).stream().map(Operation::id).toList();

        assertThat(claimed).contains(steps.getFirst().event().operationId());
        assertThat(claimed)
                .doesNotContain(
                        steps.get(1).event().operationId(), steps.get(2).event().operationId());
    }

    @Test
    void outcomesAreInOrderAndNumberedWithoutGaps() {
        List<Envelope<PaymentRequested>> steps = threeSteps();

        worker.start();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> outcomesOf(steps.getFirst()).all().size() == 3);
        List<PaymentOutcome> outcomes =
                outcomesOf(steps.getFirst()).all().stream().map(Envelope::event).toList();
        assertThat(outcomes).extracting(PaymentOutcome::sequence).containsExactly(1, 2, 3);
        assertThat(outcomes)
                .extracting(PaymentOutcome::operationId)
                .containsExactlyElementsOf(
                        steps.stream().map(step -> step.event().operationId()).toList());
    }

    private List<Envelope<PaymentRequested>> threeSteps() {
        Payment payment = Events.payment("tok_declined", 1999);
        List<Envelope<PaymentRequested>> steps = Stream.of(1, 2, 3)
                .map(sequence -> Events.fromIntake(new PaymentRequested(payment, sequence, OperationId.next())))
                .toList();
        send(steps);
        await().atMost(Duration.ofSeconds(10)).until(() -> recorded(payment) == 3);
        return steps;
    }

    private int recorded(Payment payment) {
        return jdbc.sql("select count(*) from operation where payment_id = :payment")
                .param("payment", payment.id().value())
                .query(Integer.class)
                .single();
    }
}
