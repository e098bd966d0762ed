package payments.intake.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentOutcome;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.RefundId;
import payments.intake.payment.PaymentLifecycle.Transition;
import payments.testing.Events;

class PaymentLifecycleTest {
    private static final Path PAGE = Path.of("../docs/payment-lifecycle.md");
    private static final Set<PaymentStatus> TERMINAL = EnumSet.of(
            PaymentStatus.DECLINED,
            PaymentStatus.FAILED,
            PaymentStatus.CANCELED,
            PaymentStatus.EXPIRED,
            PaymentStatus.REFUNDED);

    @Test
    void everyStatusIsReachedAndOnlyTerminalOnesAreNeverLeft() {
        Set<PaymentStatus> reached = statuses(Transition::to);
        reached.add(PaymentStatus.PROCESSING);

        assertThat(reached).containsExactlyInAnyOrder(PaymentStatus.values());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(statuses(Transition::from))))
                .isEqualTo(TERMINAL);
    }

    @Test
    void everyOutcomeHasItsPlace() {
        assertThat(PaymentLifecycle.TRANSITIONS.stream()
                        .<Class<?>>map(Transition::cause)
                        .collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(PaymentOutcome.class.getPermittedSubclasses());
    }

    @Test
    void totalsOfTheEventTellWhichEdgeIsTaken() {
        Payment payment = Events.payment("tok_visa", 1000);

        assertThat(PaymentLifecycle.after(PaymentStatus.AUTHORIZED, captured(payment, 400)))
                .contains(PaymentStatus.PARTIALLY_CAPTURED);
        assertThat(PaymentLifecycle.after(PaymentStatus.AUTHORIZED, captured(payment, 1000)))
                .contains(PaymentStatus.CAPTURED);
        assertThat(PaymentLifecycle.after(PaymentStatus.CAPTURED, refunded(payment, 300)))
                .contains(PaymentStatus.PARTIALLY_REFUNDED);
        assertThat(PaymentLifecycle.after(PaymentStatus.CAPTURED, refunded(payment, 1000)))
                .contains(PaymentStatus.REFUNDED);
    }

    @Test
    void whatTheTableDoesNotHaveCannotHappen() {
        PaymentDeclined declined =
                Events.declined(Events.payment("tok_visa", 1000)).event();

        assertThat(Arrays.stream(PaymentStatus.values())
                        .filter(status ->
                                PaymentLifecycle.after(status, declined).isPresent()))
                .containsExactly(PaymentStatus.PROCESSING);
    }

    @Test
    void pageShowsTheTable() throws IOException {
        String page = page();

        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(PAGE)
                .as("drawn from PaymentLifecycle; if the change is meant, run: mvn test -pl intake-service -am"
                        + " -Ddocs.write=true, and commit it")
                .exists()
                .content()
                .isEqualTo(page);
    }

    private static String page() {
        String edges = PaymentLifecycle.TRANSITIONS.stream()
                .map(edge -> "    %s --> %s: %s"
                        .formatted(
                                edge.from().value(),
                                edge.to().value(),
                                edge.cause().getSimpleName()))
                .collect(Collectors.joining("\n"));
        String ends = TERMINAL.stream()
                .map(status -> "    " + status.value() + " --> [*]")
                .collect(Collectors.joining("\n"));
        return """
                # The life of a payment

                Drawn from the table of transitions in `intake-service` (`PaymentLifecycle`); a test fails when they differ. Where a
                cause leads to two statuses, the totals that the event carries tell which.

                ```mermaid
                stateDiagram-v2
                    [*] --> processing: PaymentRequested
                %s
                %s
                ```
                """.formatted(edges, ends);
    }

    private static Set<PaymentStatus> statuses(Function<Transition, PaymentStatus> end) {
        return PaymentLifecycle.TRANSITIONS.stream()
                .map(end)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(PaymentStatus.class)));
    }

    private static PaymentOutcome captured(Payment payment, long total) {
        return new PaymentCaptured(payment.after("sandbox-a", total, 0), 2, OperationId.next(), "ch_1", total);
    }

    private static PaymentOutcome refunded(Payment payment, long total) {
        return new PaymentRefunded(
                payment.after("sandbox-a", 1000, total), 3, OperationId.next(), RefundId.next(), total, null, Map.of());
    }
}
