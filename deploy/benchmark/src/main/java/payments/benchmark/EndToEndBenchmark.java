package payments.benchmark;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import payments.benchmark.ClosedLoop.Result;
import payments.local.LocalStack;
import payments.local.Progress;
import payments.local.StackOptions;
import payments.local.demo.Merchant;
import payments.local.demo.PlatformApi;
import payments.local.demo.SampleMerchant;
import payments.local.process.JvmTuning;

/** Payments accepted, verified with providers of zero latency, told by verified webhooks and booked, per second. */
final class EndToEndBenchmark {
    private static final int CONNECTIONS = 64;
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration WARM_UP = Duration.ofMinutes(8);
    private static final Duration MEASURED = Duration.ofSeconds(15);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path root;
    private final Path home;
    private final Report report;

    EndToEndBenchmark(Path root, Path home, Report report) {
        this.root = root;
        this.home = home;
        this.report = report;
    }

    void run() {
        report.heading("Payments told and booked, end to end, %d connections".formatted(CONNECTIONS));
        try (LocalStack stack = LocalStack.start(
                        StackOptions.isolated(root, home).withTuning(JvmTuning.LOAD), Progress.quiet());
                PlatformApi api = new PlatformApi(stack);
                SampleMerchant receiver = SampleMerchant.listen(stack.merchantPort())) {
            Merchant merchant = api.createMerchant("Benchmark", "test");
            String secret = api.createWebhookEndpoint(merchant, receiver.url("benchmark"))
                    .get("secret")
                    .asString();
            receiver.trust("benchmark", secret);
            WarmUp warmUp = WarmUp.of(WARM_UP, () -> {
                Arrived arrived = burst(stack, receiver, merchant, ROUND);
                return new WarmUp.Round(arrived.payments(), arrived.seconds());
            });
            long before = receiver.count();
            CpuTime cpu = CpuTime.of(stack);
            Arrived measured = burst(stack, receiver, merchant, MEASURED);
            report.line(
                    "%,d payments accepted, verified, told and booked in %.1f s after a warm-up of %s s: **%,.0f payments/s** (%,d webhooks)."
                            .formatted(
                                    measured.payments(),
                                    measured.seconds(),
                                    warmUp,
                                    measured.perSecond(),
                                    receiver.count() - before));
            report.line("");
            report.cpuTime(
                    "end-to-end-cpu",
                    "a payment, end to end",
                    CpuTime.of(stack).perRequestSince(cpu, measured.payments()));
            new Footprint(stack, report).print();
        }
    }

    /** Payments that were accepted, verified, told and booked, and how long it took. */
    private record Arrived(long payments, double seconds) {
        double perSecond() {
            return payments / seconds;
        }
    }

    /** Sends for the time, then waits until everything has arrived everywhere. */
    private static Arrived burst(LocalStack stack, SampleMerchant receiver, Merchant merchant, Duration time) {
        long begin = System.nanoTime();
        long told = receiver.count();
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("ledger"));
                Statement statement = connection.createStatement()) {
            long booked = booked(statement);
            Result result = new ClosedLoop(CONNECTIONS).run(time, 202, Requests.payments(stack, merchant));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (receiver.count() < told + result.answered() || booked(statement) < booked + result.answered()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "not everything arrived within " + PATIENCE.toMinutes() + " minutes");
                }
                LockSupport.parkNanos(50_000_000);
            }
            return new Arrived(result.answered(), (System.nanoTime() - begin) / 1e9);
        } catch (SQLException e) {
            throw new IllegalStateException("the books can't be read", e);
        }
    }

    private static long booked(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select coalesce(max(version), 0) from account where kind = 'fees'")) {
            row.next();
            return row.getLong(1);
        }
    }
}
