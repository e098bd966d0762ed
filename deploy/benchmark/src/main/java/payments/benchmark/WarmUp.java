package payments.benchmark;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Repeats a piece of load until it no longer gets faster: on few cores, the compilers of all the JVMs involved compete with
 * the work for minutes, and what is measured before that is over is the compilers.
 *
 * @param took how long it was
 * @param settled false if it was still getting faster when patience ended
 */
record WarmUp(Duration took, boolean settled) {
    /**
     * Before so many requests nothing counts as settled: HotSpot hands a method to C2 after some 5,000 to 15,000 calls
     * ({@code Tier4InvocationThreshold}, {@code Tier4CompileThreshold}), and much of the work is done once a request.
     */
    private static final long FEWEST_REQUESTS = 40_000;

    /** So many rounds in a row that bring less than {@link #GAIN} over the best one before end it. */
    private static final int ROUNDS_WITHOUT_GAIN = 3;

    private static final double GAIN = 1.05;

    /** One piece of the load, of ten seconds or so. */
    record Round(long requests, double seconds) {}

    static WarmUp of(Duration patience, Supplier<Round> load) {
        long begin = System.nanoTime();
        long requests = 0;
        double best = 0;
        int withoutGain = 0;
        boolean settled = false;
        while (!settled && System.nanoTime() - begin < patience.toNanos()) {
            Round round = load.get();
            requests += round.requests();
            double throughput = round.requests() / round.seconds();
            withoutGain = throughput < best * GAIN ? withoutGain + 1 : 0;
            best = Math.max(best, throughput);
            settled = requests >= FEWEST_REQUESTS && withoutGain >= ROUNDS_WITHOUT_GAIN;
        }
        return new WarmUp(Duration.ofNanos(System.nanoTime() - begin), settled);
    }

    /** In seconds, with a mark if it was cut short. */
    @Override
    public String toString() {
        return took.toSeconds() + (settled ? "" : " (not settled)");
    }
}
