package payments.verification.operation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import payments.events.OperationId;

/** Renews the leases of what this process works on, so that a lease that runs out means a process that died. */
@Component
class Leases implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Leases.class);

    private final OperationClaims claims;
    private final Map<OperationId, Operation> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("lease-renewal").daemon().factory());

    private final ScheduledFuture<?> renewing;

    Leases(OperationClaims claims, WorkProperties properties) {
        this.claims = claims;
        // A third of the lease: two renewals in a row may fail before one is lost.
        long interval = properties.lease().dividedBy(3).toMillis();
        this.renewing = renewal.scheduleWithFixedDelay(this::renew, interval, interval, TimeUnit.MILLISECONDS);
    }

    void hold(Collection<Operation> claimed) {
        claimed.forEach(operation -> held.put(operation.id(), operation));
    }

    void drop(Operation operation) {
        held.remove(operation.id(), operation);
    }

    /** Gives everything that is still held back at once. */
    void releaseAll() {
        List<Operation> unfinished = List.copyOf(held.values());
        held.clear();
        claims.release(unfinished);
    }

    @Override
    public void close() {
        renewing.cancel(false);
        renewal.shutdownNow();
    }

    private void renew() {
        try {
            claims.renew(held.values());
        } catch (DataAccessException | TransactionException e) {
            log.warn("Leases could not be renewed", e);
        }
    }
}
