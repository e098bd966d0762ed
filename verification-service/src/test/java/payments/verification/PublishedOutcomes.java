package payments.verification;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import payments.events.Envelope;
import payments.events.PaymentId;
import payments.events.PaymentOutcome;

/** One payment's outcomes as any consumer of the topic sees them. */
public record PublishedOutcomes(PaymentId payment) {
    /** The only one there is, waiting for it to come. */
    public Envelope<PaymentOutcome> only() {
        await().atMost(Duration.ofSeconds(10)).until(() -> !all().isEmpty());
        List<Envelope<PaymentOutcome>> all = all();
        if (all.size() != 1) {
            throw new AssertionError("expected one outcome, got " + all);
        }
        return all.getFirst();
    }

    public List<Envelope<PaymentOutcome>> all() {
        return OutcomeTopic.shared().of(payment);
    }
}
