package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import payments.events.Envelope;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentRequest.PaymentRequested;
import payments.verification.Sandbox.SandboxCharge;
import payments.verification.ServiceUnderTest;
import payments.verification.operation.Step.Begin;
import payments.verification.operation.Step.Finish;
import payments.verification.operation.Step.Park;
import payments.verification.provider.CallEnd;
import payments.verification.provider.Charge;
import payments.verification.provider.Place;
import payments.verification.provider.Providers;

/**
 * Proves that a process may die between any two steps. The test takes the steps itself, through the service's own code, and
 * then goes away without a word, as a killed process does; the service comes back and has only the database to go by.
 */
class TakeOverIT extends ServiceUnderTest {
    @Autowired
    Worker worker;

    @Autowired
    OperationClaims claims;

    @Autowired
    OperationSteps steps;

    @Autowired
    Providers providers;

    @Autowired
    RequestInquiry inquiry;

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
    void diedAfterTheClaim() {
        Envelope<PaymentRequested> request = request("tok_visa");
        claim(request);

        worker.start();

        assertCapturedOnce(request, 1);
    }

    @Test
    void diedAfterTheAttemptWasClaimedAndBeforeItWasSent() {
        Envelope<PaymentRequested> request = request("tok_visa");
        begin(claim(request));

        worker.start();

        assertCapturedOnce(request, 2);
    }

    @Test
    void diedAfterTheProviderChargedAndBeforeItsAnswerWasWritten() {
        Envelope<PaymentRequested> request = request("tok_visa");
        Operation operation = claim(request);
        charge(operation, begin(operation));

        worker.start();

        assertCapturedOnce(request, 1);
    }

    @Test
    void diedAfterTheProviderChargedWithoutAnAnswer() {
        Envelope<PaymentRequested> request = request("tok_answer_lost");
        Operation operation = claim(request);
        charge(operation, begin(operation));

        worker.start();

        assertCapturedOnce(request, 1);
    }

    @Test
    void diedWhileTheEndWasUnknown() {
        Envelope<PaymentRequested> request = request("tok_visa");
        Operation operation = claim(request);
        Attempt attempt = begin(operation);
        charge(operation, attempt);
        AttemptEnd unknown = AttemptEnd.of(new CallEnd.Unknown("timeout"));
        steps.take(new Park(
                operation,
                Findings.called(operation.id(), attempt.number(), unknown),
                OperationStatus.UNKNOWN,
                Duration.ZERO));
        claim(request);

        worker.start();

        assertCapturedOnce(request, 1);
    }

    @Test
    void operatorNeedNotWaitForTheNextInquiry() {
        Envelope<PaymentRequested> request = request("tok_visa");
        Operation operation = claim(request);
        Attempt attempt = begin(operation);
        charge(operation, attempt);
        AttemptEnd unknown = AttemptEnd.of(new CallEnd.Unknown("timeout"));
        steps.take(new Park(
                operation,
                Findings.called(operation.id(), attempt.number(), unknown),
                OperationStatus.UNKNOWN,
                Duration.ofDays(1)));
        worker.start();

        boolean due = inquiry.request(operation.id());

        assertThat(due).isTrue();
        assertCapturedOnce(request, 1);
    }

    @Test
    void whoComesBackAfterItsLeaseWasTakenChangesNothing() {
        Envelope<PaymentRequested> request = request("tok_visa");
        Operation paused = claim(request);
        Attempt attempt = begin(paused);
        worker.start();
        outcomesOf(request).only();

        boolean begun = steps.take(new Begin(paused, Findings.none(paused.id()), attempt));
        boolean finished = steps.take(new Finish(
                paused, Findings.none(paused.id()), new OperationResult.Failed("sandbox-a", "provider_error")));

        assertThat(begun).isFalse();
        assertThat(finished).isFalse();
        assertCapturedOnce(request, 2);
    }

    @Test
    void whoWakesUpWhenAnotherHasTheLeaseSendsNothing() {
        Envelope<PaymentRequested> request = request("tok_visa");
        Operation paused = claim(request);
        Operation taken = claim(request);

        assertThat(steps.take(begin(paused, 1))).isFalse();
        assertThat(steps.take(begin(taken, 1))).isTrue();

        worker.start();
        assertCapturedOnce(request, 2);
    }

    @Test
    void sameClaimWrittenAgainIsTheSameClaim() {
        Operation operation = claim(request("tok_visa"));

        assertThat(steps.take(begin(operation, 1))).isTrue();
        assertThat(steps.take(begin(operation, 1))).isTrue();
    }

    @Test
    void stoppingGivesBackWhatIsHeld() {
        Envelope<PaymentRequested> request = request("tok_slow_2s");
        worker.start();
        await().until(() -> providers.inOrder().getFirst().state().inFlight() > 0);

        worker.stop();

        assertThat(outcomesOf(request).only().event()).isInstanceOf(PaymentCaptured.class);
    }

    /** Claims the request's operation, as soon as it is recorded and nobody's lease is on it. */
    private Operation claim(Envelope<PaymentRequested> request) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        () -> claims.claim(100).stream()
                                .filter(claimed ->
                                        claimed.id().equals(request.event().operationId()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private Attempt begin(Operation operation) {
        Begin begin = begin(operation, operation.attempts().all().size() + 1);
        assertThat(steps.take(begin)).isTrue();
        return begin.attempt();
    }

    private static Begin begin(Operation operation, int number) {
        Attempt attempt = new Attempt(number, "sandbox-a", operation.id() + "-" + number, null, 0);
        return new Begin(operation, Findings.none(operation.id()), attempt);
    }

    private void charge(Operation operation, Attempt attempt) {
        try (Place place =
                providers.named(attempt.provider()).orElseThrow().tryEnter().orElseThrow()) {
            place.charge(new Charge(attempt.key(), operation.payment(), true, operation.headers()));
        }
    }

    private void assertCapturedOnce(Envelope<PaymentRequested> request, int attempts) {
        assertThat(outcomesOf(request).only().event()).isInstanceOf(PaymentCaptured.class);
        List<SandboxCharge> charges = SANDBOX.chargesOf(request);
        assertThat(charges).hasSize(1);
        assertThat(charges.getFirst().key()).isEqualTo(request.event().operationId() + "-" + attempts);
    }
}
