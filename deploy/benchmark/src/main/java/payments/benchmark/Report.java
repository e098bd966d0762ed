package payments.benchmark;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Markdown on the terminal, to be put into {@code docs/performance.md}, and the charts beside that page. */
final class Report {
    private final PrintStream out;
    private final Path charts;

    Report(PrintStream out, Path charts) {
        this.out = out;
        this.charts = charts;
    }

    void heading(String text) {
        line("");
        line("## " + text);
        line("");
    }

    void line(String text) {
        out.println(text);
        out.flush();
    }

    /** @param name of the file, without its ending */
    void chart(String name, BarChart chart) {
        chart.write(charts.resolve(name + ".svg"));
    }

    /** Where the CPU time of a request went, as a line and as a chart. */
    void cpuTime(String name, String of, Map<String, Long> microsByPart) {
        line("CPU time of " + of + ", in µs: "
                + microsByPart.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue())
                        .collect(Collectors.joining(", "))
                + ".");
        BarChart chart = new BarChart("CPU time of " + of + ", in microseconds");
        microsByPart.forEach(chart::bar);
        chart(name, chart);
    }
}
