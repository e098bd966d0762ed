package payments.benchmark;

import java.io.PrintStream;

/** Markdown on the terminal, to be put into {@code docs/performance.md}. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
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
}
