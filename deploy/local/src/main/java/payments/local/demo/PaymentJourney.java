package payments.local.demo;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One payment's way: which step was reached how long after it was sent. Thread-safe. */
final class PaymentJourney {
    /** The stations, in the order in which a payment meets them. */
    enum Step {
        ACCEPTED,
        DECIDED,
        TOLD,
        BOOKED
    }

    private final String id;
    private final Scenario scenario;
    private final long sentAt;
    private final Map<Step, Duration> reached = new EnumMap<>(Step.class);
    private @Nullable String outcome;

    PaymentJourney(String id, Scenario scenario, long sentAt) {
        this.id = id;
        this.scenario = scenario;
        this.sentAt = sentAt;
    }

    String id() {
        return id;
    }

    Scenario scenario() {
        return scenario;
    }

    synchronized void reach(Step step, long at) {
        reached.put(step, Duration.ofNanos(at - sentAt));
    }

    synchronized void decide(String outcome, long at) {
        this.outcome = outcome;
        reach(Step.DECIDED, at);
    }

    synchronized Optional<Duration> after(Step step) {
        return Optional.ofNullable(reached.get(step));
    }

    synchronized String outcome() {
        return outcome == null ? "processing" : outcome;
    }

    synchronized boolean isComplete() {
        return reached.size() == Step.values().length && outcome().startsWith(scenario.expected());
    }
}
