package payments.local;

import java.io.PrintStream;

/** A terminal, or a file that a terminal's output goes to. */
public final class Console {
    private final PrintStream out;
    private final boolean interactive;

    public Console(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    static Console system() {
        java.io.Console terminal = System.console();
        return new Console(System.out, terminal != null && terminal.isTerminal());
    }

    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A line that {@link #done} will replace. */
    void begin(String text) {
        if (interactive) {
            out.print("  … " + text);
            out.flush();
        }
    }

    void done(String text) {
        line((interactive ? "\r" : "") + "  ✓ " + text);
    }
}
