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

/** Payments accepted, verified with providers of zero latency, told by verified webhooks and booked, per second. */
final class EndToEndBenchmark {
    // Five JVMs compile their hot paths on the same cores as they work; before that is over, nothing else is measured.
    private static final Duration WARM_UP = Duration.ofSeconds(45);
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

    void run() throws SQLException {
        report.heading("Payments told and booked, end to end");
        try (LocalStack stack = LocalStack.start(StackOptions.isolated(root, home), Progress.quiet());
                PlatformApi api = new PlatformApi(stack);
                SampleMerchant receiver = SampleMerchant.listen(stack.merchantPort())) {
            Merchant merchant = api.createMerchant("Benchmark", "test");
            String secret = api.createWebhookEndpoint(merchant, receiver.url("benchmark"))
                    .get("secret")
                    .asString();
            receiver.trust("benchmark", secret);
            burst(stack, receiver, merchant, WARM_UP);
            long before = receiver.received().size();
            long begin = System.nanoTime();
            long accepted = burst(stack, receiver, merchant, MEASURED);
            double seconds = (System.nanoTime() - begin) / 1e9;
            report.line(
                    "%,d payments accepted, verified, told and booked in %.1f s: **%,.0f payments/s** (%,d webhooks)."
                            .formatted(
                                    accepted,
                                    seconds,
                                    accepted / seconds,
                                    receiver.received().size() - before));
            new Footprint(stack, report).print();
        }
    }

    /** Sends for the time, then waits until everything has arrived everywhere; returns how many were accepted. */
    private static long burst(LocalStack stack, SampleMerchant receiver, Merchant merchant, Duration time)
            throws SQLException {
        long told = receiver.received().size();
        try (Connection connection = DriverManager.getConnection(stack.jdbcUrl("ledger"));
                Statement statement = connection.createStatement()) {
            long booked = booked(statement);
            Result result = new ClosedLoop(16).run(Duration.ZERO, time, 202, Requests.payments(stack, merchant));
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (receiver.received().size() < told + result.answered()
                    || booked(statement) < booked + result.answered()) {
                if (System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            "not everything arrived within " + PATIENCE.toMinutes() + " minutes");
                }
                LockSupport.parkNanos(50_000_000);
            }
            return result.answered();
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
