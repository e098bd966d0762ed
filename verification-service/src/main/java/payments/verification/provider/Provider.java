package payments.verification.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import payments.events.Payment;

/**
 * A provider with its limits: so many calls at a time, none while its breaker is open or an operator has switched it
 * off. Refuses at once rather than let a caller wait. Thread-safe.
 */
public final class Provider implements AutoCloseable {
    private final String name;
    private final int connections;
    private final ProviderAdapter adapter;
    private final Semaphore bulkhead;
    private final CircuitBreaker breaker;
    private final CallMeters meters;
    private volatile boolean enabled = true;

    Provider(String name, ProviderAdapter adapter, ProviderProperties properties, MeterRegistry registry) {
        this.name = name;
        this.connections = properties.connections();
        this.adapter = adapter;
        this.bulkhead = new Semaphore(connections);
        this.breaker = properties.breaker().named(name);
        this.meters = new CallMeters(name, registry);
        meters.watch(this);
    }

    public String name() {
        return name;
    }

    /** Whether it can carry this payment out at all. */
    public boolean accepts(Payment payment, boolean capture) {
        Capabilities can = adapter.capabilities();
        return (capture || can.capture())
                && can.exponents().amount(payment.amount()).isPresent();
    }

    /** A place for one charge, to be closed; empty if none is to be had now. */
    public Optional<Place> tryEnter() {
        if (!enabled || !bulkhead.tryAcquire()) {
            return Optional.empty();
        }
        if (!breaker.tryAcquirePermission()) {
            bulkhead.release();
            return Optional.empty();
        }
        return Optional.of(new Place(this));
    }

    /**
     * Asks for the end of an earlier charge; empty if there is no place for it now. Neither breaker nor switch hold it
     * back: asking moves no money, and is the only way out of uncertainty.
     */
    public Optional<InquiryEnd> tryInquire(String key, Payment payment) {
        if (!bulkhead.tryAcquire()) {
            return Optional.empty();
        }
        try {
            long start = System.nanoTime();
            InquiryEnd end = adapter.inquire(key, payment);
            meters.inquiry(end, elapsed(start));
            return Optional.of(end);
        } finally {
            bulkhead.release();
        }
    }

    public ProviderState state() {
        return new ProviderState(name, enabled, breaker.getState(), inFlight(), connections, adapter.capabilities());
    }

    @Override
    public void close() {
        adapter.close();
    }

    void enable(boolean enabled) {
        this.enabled = enabled;
    }

    int inFlight() {
        return connections - bulkhead.availablePermits();
    }

    boolean isBreakerClosed() {
        return breaker.getState() == CircuitBreaker.State.CLOSED;
    }

    CallEnd charge(Charge charge) {
        long start = System.nanoTime();
        CallEnd end = adapter.charge(charge);
        Duration took = elapsed(start);
        judge(end, took);
        meters.call(end, took);
        return end;
    }

    void leave(boolean called) {
        if (!called) {
            breaker.releasePermission();
        }
        bulkhead.release();
    }

    // A decline is a healthy answer; "not processed" and "failed" are a provider in trouble, as silence is.
    private void judge(CallEnd end, Duration took) {
        boolean healthy = end instanceof CallEnd.Answered(ProviderAnswer answer)
                && !(answer instanceof ProviderAnswer.NotProcessed || answer instanceof ProviderAnswer.Failed);
        if (healthy) {
            breaker.onSuccess(took.toNanos(), TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took.toNanos(), TimeUnit.NANOSECONDS, new IllegalStateException(CallMeters.tag(end)));
        }
    }

    private static Duration elapsed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
