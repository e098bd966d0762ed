package payments.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import payments.benchmark.ClosedLoop.Result;
import payments.local.LocalStack;
import payments.local.Progress;
import payments.local.StackOptions;
import payments.local.demo.Merchant;
import payments.local.demo.PlatformApi;

/** How many payments a second intake accepts, beside a no-op and beside one transaction a request. */
final class AcceptBenchmark {
    private static final Duration WARM_UP = Duration.ofSeconds(15);
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Path root;
    private final Path home;
    private final ClosedLoop load = new ClosedLoop(64);
    private final Report report;

    AcceptBenchmark(Path root, Path home, Report report) {
        this.root = root;
        this.home = home;
        this.report = report;
    }

    void run() {
        report.heading("Accepted payments, 64 connections");
        report.line("| | per second | p50 ms | p99 ms | p99.9 ms | failed |");
        report.line("|---|---:|---:|---:|---:|---:|");
        StackOptions options = StackOptions.isolated(root, home).withServices(List.of("intake"));
        try (LocalStack stack = LocalStack.start(options, Progress.quiet());
                PlatformApi api = new PlatformApi(stack)) {
            Merchant merchant = api.createMerchant("Benchmark", "test");
            row("group commit", load.run(WARM_UP, MEASURED, 202, Requests.payments(stack, merchant)));
            row(
                    "no-op endpoint of the same server",
                    load.run(Duration.ofSeconds(5), MEASURED, 200, Requests.nothing(stack)));
        }
        StackOptions alone = options.withProperties(Map.of(
                "intake", Map.of("payments.intake.accept.max-batch", "1", "payments.intake.accept.committers", "10")));
        try (LocalStack stack = LocalStack.start(alone, Progress.quiet());
                PlatformApi api = new PlatformApi(stack)) {
            Merchant merchant = api.createMerchant("Benchmark", "test");
            row("one transaction a request", load.run(WARM_UP, MEASURED, 202, Requests.payments(stack, merchant)));
        }
    }

    private void row(String what, Result result) {
        report.line("| %s | %,.0f | %.1f | %.1f | %.1f | %d |"
                .formatted(
                        what,
                        result.perSecond(),
                        result.millis(50),
                        result.millis(99),
                        result.millis(99.9),
                        result.failed()));
    }
}
