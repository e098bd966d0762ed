package payments.verification.provider;

import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Switches providers on and off. Kept in the database, so that every instance follows within a second or two. */
@Component
public class ProviderSwitches implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ProviderSwitches.class);
    private static final int REFRESH_SECONDS = 1;

    private static final String SET = """
            insert into provider_switch (name, enabled) values (:name, :enabled)
            on conflict (name) do update set enabled = excluded.enabled, changed_at = now()
            """;

    private record Switch(String name, boolean enabled) {}

    private final JdbcClient jdbc;
    private final Providers providers;
    private final ScheduledExecutorService threads = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("provider-switches").daemon().factory());

    private final ScheduledFuture<?> refreshing;

    ProviderSwitches(JdbcClient jdbc, Providers providers) {
        this.jdbc = jdbc;
        this.providers = providers;
        // The first time at once and on this thread: nothing may be sent to a provider that is switched off.
        refresh();
        this.refreshing =
                threads.scheduleWithFixedDelay(this::refresh, REFRESH_SECONDS, REFRESH_SECONDS, TimeUnit.SECONDS);
    }

    /** Calls under way are not broken off, and inquiries go on: only new charges go elsewhere. */
    public void set(String name, boolean enabled) {
        jdbc.sql(SET).param("name", name).param("enabled", enabled).update();
        refresh();
    }

    @Override
    public void close() {
        refreshing.cancel(false);
        threads.shutdownNow();
    }

    private void refresh() {
        try {
            Map<String, Boolean> switches =
                    jdbc.sql("select name, enabled from provider_switch").query(Switch.class).list().stream()
                            .collect(Collectors.toMap(Switch::name, Switch::enabled));
            providers.inOrder().forEach(provider -> provider.enable(switches.getOrDefault(provider.name(), true)));
        } catch (DataAccessException e) {
            log.warn("Switches of providers could not be read; they stay as they are", e);
        }
    }
}
