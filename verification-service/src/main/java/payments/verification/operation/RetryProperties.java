package payments.verification.operation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Sending again what is known to have changed nothing.
 *
 * @param refusals how often a provider may say that it did nothing before it is no longer asked; when none is left, the
 *     payment fails
 * @param firstDelay before sending again; doubles each time
 * @param longestDelay it does not grow beyond
 * @param noProviderDelay before looking again when no provider takes calls; there is no limit to how often, since
 *     accepted work is never dropped
 */
@Validated
@ConfigurationProperties("payments.verification.retry")
public record RetryProperties(
        @DefaultValue("5") @Min(1) @Max(100) int refusals,

        @DefaultValue("200ms") @DurationMin(millis = 1) @DurationMax(hours = 1)
        Duration firstDelay,

        @DefaultValue("30s") @DurationMin(millis = 1) @DurationMax(hours = 24)
        Duration longestDelay,

        @DefaultValue("1s") @DurationMin(millis = 1) @DurationMax(hours = 1)
        Duration noProviderDelay) {

    /** @param fruitless attempts in a row so far, 1 or more */
    Duration delayAfter(int fruitless) {
        // 2^30 times any first delay is beyond the longest one.
        long factor = 1L << Math.min(30, fruitless - 1);
        Duration delay = firstDelay.multipliedBy(factor);
        return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
    }
}
