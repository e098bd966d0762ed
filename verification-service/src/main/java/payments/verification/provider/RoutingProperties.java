package payments.verification.provider;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * The providers and who is asked first.
 *
 * @param providers the providers, by name
 * @param routing names of the providers, the preferred one first
 */
@Validated
@ConfigurationProperties("payments.verification")
public record RoutingProperties(
        @NotEmpty Map<String, @Valid ProviderProperties> providers,
        @NotEmpty List<String> routing) {

    public RoutingProperties {
        providers = Map.copyOf(providers);
        routing = List.copyOf(routing);
    }

    @AssertTrue(message = "payments.verification.routing must name every provider once")
    boolean isRoutingComplete() {
        return routing.size() == providers.size() && Set.copyOf(routing).equals(providers.keySet());
    }

    ProviderProperties of(String name) {
        return Objects.requireNonNull(providers.get(name), name);
    }
}
