package payments.verification.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import payments.events.Envelope;
import payments.events.PaymentRequest.PaymentRequested;
import payments.testing.Events;
import payments.testing.SecondInstance;
import payments.verification.Sandbox.SandboxCharge;
import payments.verification.ServiceUnderTest;

/** Proves that instances share the work and never do the same work twice, also while one of them goes away. */
class TwoInstancesIT extends ServiceUnderTest {
    @Test
    void eachOperationIsCarriedOutByOneOfThem() {
        List<Envelope<PaymentRequested>> requests = requests(600);
        double before;
        double after;
        try (SecondInstance second = secondInstance()) {
            before = calls(second);

            send(requests);
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> requests.stream()
                            .noneMatch(request -> outcomesOf(request).all().isEmpty()));
            after = calls(second);
        }

        assertThat(after - before).isPositive().isLessThan(600);
        assertEachOnce(requests);
    }

    @Test
    void whatAnInstanceLeavesIsTakenOver() {
        List<Envelope<PaymentRequested>> requests = requests(300);
        try (SecondInstance second = secondInstance()) {
            send(requests);
            await().until(() -> calls(second) > 0);
        }

        await().atMost(Duration.ofSeconds(60))
                .until(() -> requests.stream()
                        .noneMatch(request -> outcomesOf(request).all().isEmpty()));
        assertEachOnce(requests);
    }

    private static List<Envelope<PaymentRequested>> requests(int count) {
        return Stream.generate(() -> Events.requested(Events.payment("tok_visa", 1)))
                .limit(count)
                .toList();
    }

    private static double calls(SecondInstance instance) {
        return instance.bean(MeterRegistry.class).find("provider.call").timers().stream()
                .mapToLong(timer -> timer.count())
                .sum();
    }

    private void assertEachOnce(List<Envelope<PaymentRequested>> requests) {
        assertThat(requests)
                .allSatisfy(request -> assertThat(outcomesOf(request).all()).hasSize(1));
        List<String> references =
                SANDBOX.charges().stream().map(SandboxCharge::reference).toList();
        assertThat(references).doesNotHaveDuplicates();
        assertThat(references)
                .containsAll(requests.stream()
                        .map(request -> request.event().payment().id().toString())
                        .toList());
    }
}
