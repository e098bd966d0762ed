package payments.verification.remote;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When to stop calling a partner that does not answer.
 *
 * @param window newest calls that are looked at
 * @param minimumCalls fewest calls looked at before anything is concluded
 * @param failureRatePercent share of calls that were not sent, lost or answered with an error, from which on nothing is
 *     sent
 * @param openFor nothing is sent for this long, then a few calls try again
 * @param trialCalls how many try again then
 */
public record BreakerProperties(
        @DefaultValue("50") @Min(2) @Max(10_000) int window,
        @DefaultValue("20") @Min(1) @Max(10_000) int minimumCalls,
        @DefaultValue("50") @Min(1) @Max(100) int failureRatePercent,

        @DefaultValue("5s") @DurationMin(millis = 10) @DurationMax(hours = 1)
        Duration openFor,

        @DefaultValue("5") @Min(1) @Max(1000) int trialCalls) {

    public CircuitBreaker named(String name) {
        return CircuitBreaker.of(
                name,
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(window)
                        .minimumNumberOfCalls(minimumCalls)
                        .failureRateThreshold(failureRatePercent)
                        .waitDurationInOpenState(openFor)
                        .permittedNumberOfCallsInHalfOpenState(trialCalls)
                        .build());
    }
}
