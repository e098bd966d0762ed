package payments.benchmark;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import payments.local.LocalStack;

/**
 * CPU time that each part of the stack and the load generator have taken so far, as the operating system counts it. On a
 * machine whose cores are busy, it is what tells where the time of a request goes.
 *
 * @param byPart user and system time, by the name of the part
 */
record CpuTime(Map<String, Duration> byPart) {
    static CpuTime of(LocalStack stack) {
        Map<String, Duration> times = new LinkedHashMap<>();
        stack.parts().forEach(part -> times.put(part, taken(stack.process(part))));
        times.put("postgres", stack.postgres().descendants().map(CpuTime::taken).reduce(Duration.ZERO, Duration::plus));
        times.put("load generator", taken(ProcessHandle.current()));
        return new CpuTime(times);
    }

    private static Duration taken(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What each part has taken since then for one of so many requests, in microseconds, the most first. */
    String perRequestSince(CpuTime earlier, long requests) {
        return byPart.entrySet().stream()
                .map(part ->
                        Map.entry(part.getKey(), micros(part.getValue(), earlier.byPart.get(part.getKey()), requests)))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(part -> part.getKey() + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    private static long micros(Duration now, Duration earlier, long requests) {
        return now.minus(earlier).toNanos() / 1_000 / Math.max(1, requests);
    }
}
