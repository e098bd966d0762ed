package payments.verification.operation;

import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import payments.verification.provider.Provider;
import payments.verification.provider.Providers;

/** Chooses the provider: the first in the configured order that can do it, has not refused too often and has a place. */
@Component
class Router {
    private final Providers providers;
    private final RetryProperties retry;

    Router(Providers providers, RetryProperties retry) {
        this.providers = providers;
        this.retry = retry;
    }

    /** @param unreachable providers that this round has tried in vain */
    Route route(Operation operation, Set<String> unreachable) {
        List<Provider> candidates = providers.inOrder().stream()
                .filter(provider -> provider.accepts(operation.payment(), operation.capture()))
                .filter(provider -> operation.attempts().refusals(provider.name()) < retry.refusals())
                .toList();
        if (candidates.isEmpty()) {
            return new Route.Nowhere();
        }
        return candidates.stream()
                .filter(provider -> !unreachable.contains(provider.name()))
                .flatMap(provider -> provider.tryEnter().stream())
                .findFirst()
                .<Route>map(Route.To::new)
                .orElseGet(Route.Later::new);
    }
}
