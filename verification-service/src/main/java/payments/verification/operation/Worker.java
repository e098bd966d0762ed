package payments.verification.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import payments.messaging.outbox.OutboxBacklog;
import payments.messaging.wakeup.WakeUp;

/**
 * Claims what is due and works on each operation on a virtual thread of its own, so many at a time. What it does not
 * claim waits in the database, for itself or for another instance.
 */
@Component
class Worker implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Worker.class);
    private static final Duration SHORTEST_POLL = Duration.ofMillis(20);

    /** Under full load so many places are waited for, so that a claim is worth its round trip; but not longer than this. */
    private static final int WORTH_A_CLAIM = 16;

    private static final Duration GATHERING = Duration.ofMillis(5);

    private final OperationClaims claims;
    private final Leases leases;
    private final ProcessOperation processing;
    private final WakeUp operationsDue;
    private final OutboxBacklog backlog;
    private final WorkProperties properties;
    private final Semaphore places;
    private @Nullable Thread claiming;
    private volatile boolean running;

    Worker(
            OperationClaims claims,
            Leases leases,
            ProcessOperation processing,
            WakeUp operationsDue,
            OutboxBacklog backlog,
            WorkProperties properties,
            MeterRegistry meters) {
        this.claims = claims;
        this.leases = leases;
        this.processing = processing;
        this.operationsDue = operationsDue;
        this.backlog = backlog;
        this.properties = properties;
        this.places = new Semaphore(properties.inFlight());
        Gauge.builder("operation.inflight", () -> properties.inFlight() - places.availablePermits())
                .description("Operations that this instance works on")
                .register(meters);
    }

    @Override
    public void start() {
        running = true;
        claiming = Thread.ofPlatform().name("operation-claims").daemon().start(this::claimWhileRunning);
    }

    /** Claims no more, lets calls under way finish, and gives back what does not finish in time. */
    @Override
    public void stop() {
        running = false;
        operationsDue.signal();
        try {
            if (claiming != null) {
                claiming.join();
            }
            if (!places.tryAcquire(properties.inFlight(), properties.grace().toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Operations are given back unfinished");
            } else {
                places.release(properties.inFlight());
            }
            leases.releaseAll();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException | TransactionException e) {
            log.warn("Leases could not be given back; they run out by themselves", e);
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** What a claim has found to be due. */
    private enum Due {
        NOTHING,
        ALL_CLAIMED,
        PERHAPS_MORE
    }

    private void claimWhileRunning() {
        Duration poll = SHORTEST_POLL;
        try {
            while (running) {
                switch (claimAndStart()) {
                    case PERHAPS_MORE -> poll = SHORTEST_POLL;
                    case ALL_CLAIMED -> {
                        poll = SHORTEST_POLL;
                        operationsDue.await(poll);
                    }
                    case NOTHING -> {
                        operationsDue.await(poll);
                        poll = longer(poll);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration longer(Duration poll) {
        Duration doubled = poll.multipliedBy(2);
        return doubled.compareTo(properties.longestPoll()) > 0 ? properties.longestPoll() : doubled;
    }

    private Due claimAndStart() throws InterruptedException {
        // Results would only pile up in an outbox that nobody drains.
        if (backlog.isFull()) {
            return Due.NOTHING;
        }
        int taken = takePlaces();
        List<Operation> claimed = claim(taken);
        places.release(taken - claimed.size());
        leases.hold(claimed);
        claimed.forEach(operation ->
                Thread.ofVirtual().name("operation-" + operation.id()).start(() -> work(operation)));
        if (claimed.isEmpty()) {
            return Due.NOTHING;
        }
        return claimed.size() < taken ? Due.ALL_CLAIMED : Due.PERHAPS_MORE;
    }

    private int takePlaces() throws InterruptedException {
        int worthwhile = Math.min(WORTH_A_CLAIM, properties.inFlight());
        int taken = worthwhile;
        if (!places.tryAcquire(worthwhile, GATHERING.toMillis(), TimeUnit.MILLISECONDS)) {
            places.acquire();
            taken = 1;
        }
        int more = Math.min(places.availablePermits(), properties.claimBatch() - taken);
        return more > 0 && places.tryAcquire(more) ? taken + more : taken;
    }

    private List<Operation> claim(int limit) {
        try {
            return claims.claim(limit);
        } catch (DataAccessException | TransactionException e) {
            log.warn("Operations could not be claimed", e);
            return List.of();
        }
    }

    private void work(Operation operation) {
        try {
            processing.process(operation);
        } catch (RuntimeException e) {
            // Its lease runs out and whoever claims it next sees from its rows what may have happened.
            log.atError().setCause(e).addKeyValue("operation", operation.id()).log("Work on an operation broke off");
        } finally {
            leases.drop(operation);
            places.release();
        }
    }
}
