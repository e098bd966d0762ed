package payments.benchmark;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
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
    Map<String, Long> perRequestSince(CpuTime earlier, long requests) {
        Map<String, Long> micros = new LinkedHashMap<>();
        byPart.keySet().stream()
                .sorted(Comparator.comparing((String part) -> since(earlier, part))
                        .reversed())
                .forEach(part -> micros.put(part, since(earlier, part).toNanos() / 1_000 / Math.max(1, requests)));
        return micros;
    }

    private Duration since(CpuTime earlier, String part) {
        return byPart.getOrDefault(part, Duration.ZERO).minus(earlier.byPart.getOrDefault(part, Duration.ZERO));
    }
}
