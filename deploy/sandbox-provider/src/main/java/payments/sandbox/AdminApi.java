package payments.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/charges?limit=&after=}: everything that was charged, by id, for those who compare books. */
final class AdminApi implements HttpHandler {
    private static final int LARGEST_PAGE = 10_000;

    private final Collection<PaymentProvider> providers;

    AdminApi(Collection<PaymentProvider> providers) {
        this.providers = providers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = query(exchange.getRequestURI().getQuery());
            int limit = Math.clamp(Integer.parseInt(query.getOrDefault("limit", "1000")), 1, LARGEST_PAGE);
            String after = query.getOrDefault("after", "");
            List<Charge> page = providers.stream()
                    .flatMap(provider -> provider.charges().stream())
                    .filter(charge -> charge.id().compareTo(after) > 0)
                    .sorted(Comparator.comparing(Charge::id))
                    .limit(limit)
                    .toList();
            Exchanges.reply(exchange, 200, Map.of("data", page));
        } catch (NumberFormatException e) {
            Exchanges.reply(exchange, 400, Map.of("code", "bad_limit"));
        }
    }

    private static Map<String, String> query(@Nullable String query) {
        return Stream.of(query == null ? new String[0] : query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length > 1 ? pair[1] : ""));
    }
}
