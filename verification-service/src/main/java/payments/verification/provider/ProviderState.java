package payments.verification.provider;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;

/**
 * A provider at this moment, as this instance sees it.
 *
 * @param inFlight calls under way
 * @param connections of them at most
 */
public record ProviderState(
        String name,
        boolean enabled,
        CircuitBreaker.State breaker,
        int inFlight,
        int connections,
        Capabilities capabilities) {}
