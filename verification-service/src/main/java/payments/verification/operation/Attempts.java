package payments.verification.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import payments.events.OperationId;

/** An operation's attempts, oldest first. Only the newest can be undecided: none follows one that is. */
record Attempts(List<Attempt> all) {
    static final Attempts NONE = new Attempts(List.of());

    Attempts {
        all = List.copyOf(all);
    }

    /** The attempt that must be asked about before anything else is done. */
    Optional<Attempt> undecided() {
        return newest().filter(Attempt::isUndecided);
    }

    /**
     * The attempt to claim next. Its key is made of the operation and the attempt's number, so that whoever computes it
     * gets the same one; after a send that is known to have changed nothing, the key is kept.
     */
    Attempt next(OperationId operation, String provider) {
        int number = all.size() + 1;
        String key = newest().filter(last -> last.provider().equals(provider) && last.isKeyReusable())
                .map(Attempt::key)
                .orElseGet(() -> operation + "-" + number);
        return new Attempt(number, provider, key, null, 0);
    }

    /** How often this provider has said that it did nothing. */
    int refusals(String provider) {
        return (int) all.stream()
                .filter(attempt -> attempt.provider().equals(provider) && attempt.wasRefused())
                .count();
    }

    /** How many in a row, up to the newest, have changed nothing. */
    int fruitless() {
        return (int) all.reversed().stream().takeWhile(Attempt::wasNotProcessed).count();
    }

    Attempts plus(Attempt attempt) {
        List<Attempt> more = new ArrayList<>(all);
        more.add(attempt);
        return new Attempts(more);
    }

    /** The same attempts, now with what is known of the newest. */
    Attempts decided(AttemptEnd end) {
        List<Attempt> same = new ArrayList<>(all);
        same.set(same.size() - 1, same.getLast().ended(end));
        return new Attempts(same);
    }

    private Optional<Attempt> newest() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }
}
