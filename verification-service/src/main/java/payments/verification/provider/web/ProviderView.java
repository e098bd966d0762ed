package payments.verification.provider.web;

import java.util.Locale;
import payments.verification.provider.ProviderState;

/**
 * A provider as operators see it.
 *
 * @param health {@code up}, {@code recovering} while a few calls try it out, {@code down} while its breaker is open
 * @param inFlight calls under way, of at most {@code connections}
 */
record ProviderView(
        String name,
        boolean enabled,
        String health,
        String breaker,
        int inFlight,
        int connections,
        CapabilitiesView capabilities) {

    record CapabilitiesView(boolean idempotent, boolean inquiry, boolean capture, boolean refund) {}

    static ProviderView of(ProviderState state) {
        var can = state.capabilities();
        return new ProviderView(
                state.name(),
                state.enabled(),
                health(state),
                state.breaker().name().toLowerCase(Locale.ROOT),
                state.inFlight(),
                state.connections(),
                new CapabilitiesView(can.idempotent(), can.inquiry(), can.capture(), can.refund()));
    }

    private static String health(ProviderState state) {
        return switch (state.breaker()) {
            case CLOSED, DISABLED, METRICS_ONLY -> "up";
            case HALF_OPEN -> "recovering";
            case OPEN, FORCED_OPEN -> "down";
        };
    }
}
