package payments.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import payments.benchmark.ClosedLoop.Result;
import payments.local.LocalStack;
import payments.local.Progress;
import payments.local.StackOptions;
import payments.local.demo.Merchant;
import payments.local.demo.PlatformApi;
import payments.local.process.JvmTuning;

/** How many payments a second intake accepts, beside a no-op and beside one transaction a request. */
final class AcceptBenchmark {
    private static final Duration MEASURED = Duration.ofSeconds(20);

    private final Path root;
    private final Path home;
    private final ClosedLoop load = new ClosedLoop(64);
    private final BarChart chart = new BarChart("Requests answered a second, 64 connections");
    private final Report report;

    AcceptBenchmark(Path root, Path home, Report report) {
        this.root = root;
        this.home = home;
        this.report = report;
    }

    void run() {
        report.heading("Accepted payments, 64 connections");
        report.line("| | per second | p50 ms | p99 ms | p99.9 ms | failed | warm-up s |");
        report.line("|---|---:|---:|---:|---:|---:|---:|");
        StackOptions options =
                StackOptions.isolated(root, home).withTuning(JvmTuning.LOAD).withServices(List.of("intake"));
        Map<String, Long> cpu = measure(options, "group commit", true);
        measure(
                options.withProperties(Map.of(
                        "intake",
                        Map.of("payments.intake.accept.max-batch", "1", "payments.intake.accept.committers", "10"))),
                "one transaction a request",
                false);
        report.line("");
        report.cpuTime("accepted-cpu", "an accepted payment", cpu);
        report.chart("accepted", chart);
    }

    /** Returns where the CPU time of a payment went. */
    private Map<String, Long> measure(StackOptions options, String what, boolean beside) {
        try (LocalStack stack = LocalStack.start(options, Progress.quiet());
                PlatformApi api = new PlatformApi(stack)) {
            Merchant merchant = api.createMerchant("Benchmark", "test");
            Supplier<HttpUriRequestBase> payments = Requests.payments(stack, merchant);
            WarmUp warmUp = load.warmUp(202, payments);
            CpuTime before = CpuTime.of(stack);
            Result result = load.run(MEASURED, 202, payments);
            Map<String, Long> cpu = CpuTime.of(stack).perRequestSince(before, result.answered());
            row(what, result, warmUp);
            if (beside) {
                WarmUp shorter = load.warmUp(200, Requests.nothing(stack));
                row("no-op endpoint of the same server", load.run(MEASURED, 200, Requests.nothing(stack)), shorter);
            }
            return cpu;
        }
    }

    private void row(String what, Result result, WarmUp warmUp) {
        chart.bar(what, result.perSecond());
        report.line("| %s | %,.0f | %.1f | %.1f | %.1f | %d | %s |"
                .formatted(
                        what,
                        result.perSecond(),
                        result.millis(50),
                        result.millis(99),
                        result.millis(99.9),
                        result.failed(),
                        warmUp));
    }
}
