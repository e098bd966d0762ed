package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import payments.events.Envelope;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentRequest.CancelRequested;
import payments.events.PaymentRequest.PaymentRequested;
import payments.testing.Events;
import payments.verification.ServiceUnderTest;

class RedeliveryIT extends ServiceUnderTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void redeliveredRequestChangesNothing() {
        Envelope<PaymentRequested> request = Events.requested(Events.payment("tok_visa", 1999));
        Envelope<PaymentRequested> marker =
                Events.requested(Events.payment(request.event().payment().merchantId(), "tok_visa", 1));

        send(List.of(request, request));
        outcomesOf(request).only();
        send(List.of(request, marker));
        outcomesOf(marker).only();

        assertThat(outcomesOf(request).all()).hasSize(1);
        assertThat(SANDBOX.chargesOf(request)).hasSize(1);
        assertThat(operationsOf(request.event().payment())).isEqualTo(1);
    }

    @Test
    void sameEventWithOtherContentIsReportedAndTheOthersOfItsPollGoOn() {
        Envelope<PaymentRequested> request = Events.requested(Events.payment("tok_visa", 1999));
        Envelope<PaymentRequested> contradiction = new Envelope<>(
                request.id(),
                request.source(),
                request.time(),
                null,
                new PaymentRequested(
                        Events.payment("tok_visa", 7), 1, request.event().operationId()));
        Envelope<PaymentRequested> bystander = Events.requested(Events.payment("tok_visa", 1));

        send(List.of(request));
        outcomesOf(request).only();
        send(List.of(contradiction, bystander));

        String letterKey = contradiction.event().payment().id().toString();
        assertThat(codeOfDeadLetter(letterKey)).isEqualTo("event_conflict");
        outcomesOf(bystander).only();
        assertThat(SANDBOX.chargesOf(contradiction)).isEmpty();
    }

    @Test
    void whatIsNotCarriedOutYetIsReported() {
        Payment payment = Events.payment("tok_visa", 1999);
        kafka.produce(List.of(Events.toSend(Events.fromIntake(new CancelRequested(payment, 2, OperationId.next())))));

        assertThat(codeOfDeadLetter(payment.id().toString())).isEqualTo("operation_not_supported");
    }

    @Test
    void traceGoesOnIntoTheOutcome() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        Envelope<PaymentRequested> plain = Events.requested(Events.payment("tok_visa", 1999));
        Envelope<PaymentRequested> traced =
                new Envelope<>(plain.id(), plain.source(), plain.time(), trace, plain.event());

        send(List.of(traced));

        assertThat(outcomesOf(traced).only().traceparent()).isEqualTo(trace);
    }

    private int operationsOf(Payment payment) {
        return jdbc.sql("select count(*) from operation where payment_id = :payment")
                .param("payment", payment.id().value())
                .query(Integer.class)
                .single();
    }
}
