package payments.verification.provider;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Every configured provider, the preferred one first. */
@Component
public final class Providers implements AutoCloseable {
    private final List<Provider> inOrder;

    Providers(RoutingProperties properties, List<ProviderProtocol> protocols, MeterRegistry meters) {
        Map<String, ProviderProtocol> byName =
                protocols.stream().collect(Collectors.toMap(ProviderProtocol::name, Function.identity()));
        this.inOrder = properties.routing().stream()
                .map(name -> provider(name, properties.of(name), byName, meters))
                .toList();
    }

    public List<Provider> inOrder() {
        return inOrder;
    }

    /** Empty if the configuration does not name it any more. */
    public Optional<Provider> named(String name) {
        return inOrder.stream().filter(provider -> provider.name().equals(name)).findFirst();
    }

    @Override
    public void close() {
        inOrder.forEach(Provider::close);
    }

    private static Provider provider(
            String name, ProviderProperties properties, Map<String, ProviderProtocol> protocols, MeterRegistry meters) {
        String property = "payments.verification.providers." + name + ".protocol";
        ProviderProtocol protocol = protocols.get(properties.protocol());
        if (protocol == null) {
            throw new IllegalStateException(property + " must be one of " + protocols.keySet());
        }
        ProviderAdapter adapter = protocol.connect(name, properties);
        if (!adapter.capabilities().inquiry()) {
            throw new IllegalStateException(property + ": without inquiry an unknown call could never be resolved");
        }
        return new Provider(name, adapter, properties, meters);
    }
}
