package payments.intake.payment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import payments.events.PaymentOutcome;
import payments.intake.idempotency.Fingerprint;
import payments.messaging.consumption.PermanentFailureException;

/**
 * Takes outcomes into the payments that merchants see: four statements a poll, however many outcomes. An outcome that was
 * recorded before changes nothing. What can't be true — an unknown payment, an impossible transition, the same event with
 * another content — is reported as a permanent failure and recorded nowhere.
 */
@Component
public class RecordOutcomes {
    private final OutcomeTable table;

    RecordOutcomes(OutcomeTable table) {
        this.table = table;
    }

    /** Within the caller's transaction, in the order of the list. */
    public void record(List<ReceivedOutcome> outcomes) {
        Map<UUID, PaymentProgress> payments = table.lock(paymentIds(outcomes));
        Map<UUID, Fingerprint> recorded = table.recorded(eventIds(outcomes));
        Map<UUID, ReceivedOutcome> fresh = new HashMap<>();
        List<ReceivedOutcome> inOrder = new ArrayList<>();
        for (ReceivedOutcome outcome : outcomes) {
            UUID eventId = outcome.envelope().id().value();
            if (isKnown(outcome, recorded.get(eventId)) || isKnown(outcome, fingerprint(fresh.get(eventId)))) {
                continue;
            }
            payments.compute(paymentId(outcome), (_, progress) -> advanced(progress, outcome));
            fresh.put(eventId, outcome);
            inOrder.add(outcome);
        }
        Set<UUID> changed = paymentIds(inOrder);
        table.insert(inOrder);
        table.update(changed.stream().map(payments::get).toList());
    }

    private static PaymentProgress advanced(@Nullable PaymentProgress progress, ReceivedOutcome outcome) {
        if (progress == null) {
            throw new PermanentFailureException("payment_unknown", "an outcome of a payment that is not here", null);
        }
        PaymentOutcome event = outcome.envelope().event();
        PaymentStatus status = PaymentLifecycle.after(progress.status(), event)
                .orElseThrow(() -> new PermanentFailureException(
                        "transition_impossible",
                        event.getClass().getSimpleName() + " can't follow "
                                + progress.status().value(),
                        null));
        return progress.after(event, status, outcome.envelope().time());
    }

    private static boolean isKnown(ReceivedOutcome outcome, @Nullable Fingerprint recorded) {
        if (recorded == null) {
            return false;
        }
        if (!outcome.fingerprint().matches(recorded.sha256())) {
            throw new PermanentFailureException(
                    "event_conflict", "an event of this id was recorded with another content", null);
        }
        return true;
    }

    private static @Nullable Fingerprint fingerprint(@Nullable ReceivedOutcome outcome) {
        return outcome == null ? null : outcome.fingerprint();
    }

    // Sorted, so that two consumers lock in the same order.
    private static Set<UUID> paymentIds(List<ReceivedOutcome> outcomes) {
        return outcomes.stream().map(RecordOutcomes::paymentId).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<UUID> eventIds(List<ReceivedOutcome> outcomes) {
        return outcomes.stream().map(each -> each.envelope().id().value()).collect(Collectors.toSet());
    }

    private static UUID paymentId(ReceivedOutcome outcome) {
        return outcome.envelope().event().payment().id().value();
    }
}
