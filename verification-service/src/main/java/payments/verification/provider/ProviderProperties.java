package payments.verification.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationPropertiesSource;
import org.springframework.boot.context.properties.NestedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import payments.verification.remote.BreakerProperties;
import payments.verification.remote.RemoteLimits;

/**
 * One provider.
 *
 * @param protocol the protocol that it speaks
 * @param baseUrl what comes before {@code /v1/charges}
 * @param baseUrlByPaymentMethod another base URL for some tokens. For test mode only: lets a token meet a provider that
 *     refuses connections
 * @param connections calls under way at the same time; more go to the next provider or wait
 * @param connectTimeout for a connection, before anything is sent
 * @param deadline for the whole call; after it the call's end is unknown
 * @param breaker when to stop calling it
 */
@ConfigurationPropertiesSource
public record ProviderProperties(
        @DefaultValue("sandbox") @NotBlank String protocol,
        @NotNull URI baseUrl,
        @DefaultValue Map<String, URI> baseUrlByPaymentMethod,
        @DefaultValue("192") @Min(1) @Max(10_000) int connections,

        @DefaultValue("1s") @DurationMin(millis = 10) @DurationMax(seconds = 30)
        Duration connectTimeout,

        @DefaultValue("10s") @DurationMin(millis = 10) @DurationMax(minutes = 2)
        Duration deadline,

        @DefaultValue @Valid @NestedConfigurationProperty BreakerProperties breaker) {

    public ProviderProperties {
        baseUrlByPaymentMethod = Map.copyOf(baseUrlByPaymentMethod);
    }

    /** Where charges of this token go. */
    public URI baseUrlFor(String paymentMethod) {
        return baseUrlByPaymentMethod.getOrDefault(paymentMethod, baseUrl);
    }

    public RemoteLimits limits() {
        return new RemoteLimits(connections, connectTimeout, deadline);
    }
}
