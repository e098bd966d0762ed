package payments.local;

/** Where a starting stack says what it does. */
public interface Progress {
    /** Runs one step of the start; it took as long as this call. */
    void step(String what, String where, Runnable action);

    /** Something went wrong that does not stop the rest. */
    void warn(String message);

    /** Everything that runs is about to be stopped. */
    default void stopping() {}

    /** Nothing runs any more. */
    default void stopped() {}

    /** Says nothing unless something goes wrong. */
    static Progress quiet() {
        return new Progress() {
            @Override
            public void step(String what, String where, Runnable action) {
                action.run();
            }

            @Override
            public void warn(String message) {
                System.err.println(message);
            }
        };
    }

    /** Writes to the terminal: what is being waited for, then how long it took. */
    static Progress console(Console console) {
        return new Progress() {
            @Override
            public void step(String what, String where, Runnable action) {
                long begin = System.nanoTime();
                console.begin("%-20s %s".formatted(what, where));
                action.run();
                console.done("%-20s %-28s %5.1f s".formatted(what, where, (System.nanoTime() - begin) / 1e9));
            }

            @Override
            public void warn(String message) {
                console.line("! " + message);
            }

            @Override
            public void stopping() {
                console.line("");
                console.line("Stopping; a few seconds …");
            }

            @Override
            public void stopped() {
                console.line("Stopped. Nothing is left running.");
            }
        };
    }
}
