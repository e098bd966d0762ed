package payments.verification.risk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;
import payments.verification.remote.BreakerProperties;

/**
 * The risk service.
 *
 * @param baseUrl what comes before {@code /v1/fraud}
 * @param connections open to it at the same time, per check
 * @param connectTimeout for a connection, before anything is sent
 * @param breaker when to stop asking
 */
@Validated
@ConfigurationProperties("payments.verification.risk")
public record RiskProperties(
        @NotNull URI baseUrl,
        @DefaultValue("256") @Min(1) @Max(10_000) int connections,

        @DefaultValue("500ms") @DurationMin(millis = 10) @DurationMax(seconds = 30)
        Duration connectTimeout,

        @DefaultValue @Valid Check fraud,
        @DefaultValue @Valid Check sanctions,
        @DefaultValue @Valid @NestedConfigurationProperty BreakerProperties breaker) {

    /**
     * @param timeout for the whole call
     * @param withoutAnswer what is decided when there is no answer in time: approve, review or decline
     */
    public record Check(
            @DefaultValue("2s") @DurationMin(millis = 10) @DurationMax(seconds = 30)
            Duration timeout,

            @DefaultValue("review") RiskDecision withoutAnswer) {}

    Check of(RiskCheck check) {
        return switch (check) {
            case FRAUD -> fraud;
            case SANCTIONS -> sanctions;
        };
    }
}
