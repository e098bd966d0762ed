package payments.benchmark;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * Repeats a piece of load until it no longer gets faster: on few cores, the compilers of all the JVMs involved compete with
 * the work for a minute or more, and what is measured before that is over is the compilers.
 *
 * @param took how long it was
 * @param settled false if it was still getting faster when patience ended
 */
record WarmUp(Duration took, boolean settled) {
    /** So many rounds in a row that bring less than {@link #GAIN} over the best one before end it. */
    private static final int ROUNDS_WITHOUT_GAIN = 3;

    private static final double GAIN = 1.05;

    /** @param round one piece of the load, of ten seconds or so; returns its throughput */
    static WarmUp of(Duration patience, DoubleSupplier round) {
        long begin = System.nanoTime();
        double best = 0;
        int withoutGain = 0;
        while (withoutGain < ROUNDS_WITHOUT_GAIN && System.nanoTime() - begin < patience.toNanos()) {
            double throughput = round.getAsDouble();
            withoutGain = throughput < best * GAIN ? withoutGain + 1 : 0;
            best = Math.max(best, throughput);
        }
        return new WarmUp(Duration.ofNanos(System.nanoTime() - begin), withoutGain == ROUNDS_WITHOUT_GAIN);
    }

    /** In seconds, with a mark if it was cut short. */
    @Override
    public String toString() {
        return took.toSeconds() + (settled ? "" : " (not settled)");
    }
}
