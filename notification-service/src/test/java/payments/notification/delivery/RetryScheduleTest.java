package payments.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class RetryScheduleTest {
    private static final List<Duration> PROMISED = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    @Example
    void withoutJitterTheDelaysAreThePromisedOnes() {
        RetrySchedule schedule = new RetrySchedule(1);

        for (int failed = 1; failed <= PROMISED.size(); failed++) {
            assertThat(schedule.delayAfter(failed, 0.5)).contains(PROMISED.get(failed - 1));
        }
    }

    @Property
    void jitterIsAFifthAtMost(
            @ForAll @IntRange(min = 1, max = 9) int failed,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random,
            @ForAll @DoubleRange(min = 0.01, max = 10) double scale) {
        double promised = PROMISED.get(failed - 1).toMillis() * scale;

        Duration delay = new RetrySchedule(scale).delayAfter(failed, random).orElseThrow();

        assertThat((double) delay.toMillis()).isBetween(promised * 0.8 - 1, promised * 1.2 + 1);
    }

    @Property
    void laterAttemptsWaitLonger(
            @ForAll @IntRange(min = 1, max = 8) int failed,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        RetrySchedule schedule = new RetrySchedule(1);

        assertThat(schedule.delayAfter(failed + 1, random).orElseThrow())
                .isGreaterThan(schedule.delayAfter(failed, random).orElseThrow());
    }

    @Property
    void afterTheTenthAttemptThereIsNone(
            @ForAll @IntRange(min = 10) int failed,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        assertThat(new RetrySchedule(1).delayAfter(failed, random)).isEmpty();
    }
}
