package payments.verification.provider;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** What is measured of one provider. */
final class CallMeters {
    private final String provider;
    private final MeterRegistry registry;

    CallMeters(String provider, MeterRegistry registry) {
        this.provider = provider;
        this.registry = registry;
    }

    void watch(Provider watched) {
        Gauge.builder("provider.inflight", watched, Provider::inFlight)
                .description("Calls under way")
                .tag("provider", provider)
                .register(registry);
        Gauge.builder("provider.available", watched, it -> it.isBreakerClosed() ? 1 : 0)
                .description("1 while the breaker lets every call through")
                .tag("provider", provider)
                .register(registry);
    }

    void call(CallEnd end, Duration took) {
        registry.timer("provider.call", "provider", provider, "end", tag(end)).record(took);
    }

    void inquiry(InquiryEnd end, Duration took) {
        registry.timer("provider.inquiry", "provider", provider, "end", tag(end))
                .record(took);
    }

    static String tag(CallEnd end) {
        return switch (end) {
            case CallEnd.NotSent _ -> "not_sent";
            case CallEnd.Answered _ -> "answered";
            case CallEnd.Unknown _ -> "unknown";
        };
    }

    private static String tag(InquiryEnd end) {
        return switch (end) {
            case InquiryEnd.Found _ -> "found";
            case InquiryEnd.NotFound _ -> "not_found";
            case InquiryEnd.NoAnswer _ -> "no_answer";
        };
    }
}
