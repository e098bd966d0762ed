package payments.benchmark;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The program behind {@code deploy/benchmark/run}. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Measures the platform on this machine and prints a report in Markdown.")
final class BenchmarkApplication implements Callable<Integer> {
    @Option(names = "--root", hidden = true, required = true)
    private Path root = Path.of(".");

    @Option(names = "--home", hidden = true, required = true)
    private Path home = Path.of(".");

    @Option(
            names = "--payments",
            defaultValue = "300000",
            description = "in the topic to be drained (default ${DEFAULT-VALUE})")
    private int payments;

    @Parameters(description = "accept, drain, end-to-end; all of them by default")
    private List<String> benchmarks = List.of("accept", "drain", "end-to-end");

    @Override
    public Integer call() throws SQLException {
        Report report = new Report(System.out, root.resolve("docs/performance"));
        for (String benchmark : benchmarks) {
            switch (benchmark) {
                case "accept" -> new AcceptBenchmark(root, home, report).run();
                case "drain" -> new DrainBenchmark(root, home, payments, report).run();
                case "end-to-end" -> new EndToEndBenchmark(root, home, report).run();
                default ->
                    throw new CommandLine.ParameterException(
                            new CommandLine(this), "there are accept, drain and end-to-end");
            }
        }
        return 0;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new BenchmarkApplication()).execute(args));
    }
}
