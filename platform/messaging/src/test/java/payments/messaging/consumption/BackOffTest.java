package payments.messaging.consumption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackOffTest {
    private final BackOff backOff = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));

    @Property
    void pausesDoubleUpToTheirMaximum(@ForAll @IntRange(min = 1, max = 200) int failures) {
        BackOff fresh = new BackOff(Duration.ofMillis(100), Duration.ofSeconds(5));
        Duration pause = Duration.ZERO;
        for (int i = 0; i < failures; i++) {
            pause = fresh.next(List.of(FakePoll.record(0, 0, "a")));
        }

        assertThat(pause.toMillis()).isEqualTo((long) Math.min(5_000, 100 * Math.pow(2, failures - 1)));
    }

    @Test
    void aSuccessStartsAnew() {
        var records = List.of(FakePoll.record(0, 0, "a"));
        backOff.next(records);
        backOff.next(records);

        backOff.reset(records);

        assertThat(backOff.next(records)).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void partitionsCountForThemselvesAndTheLongestPauseOfAPollHolds() {
        var first = FakePoll.record(0, 0, "a");
        var second = FakePoll.record(1, 0, "a");
        backOff.next(List.of(first));
        backOff.next(List.of(first));

        assertThat(backOff.next(List.of(second))).isEqualTo(Duration.ofMillis(100));
        assertThat(backOff.next(List.of(first, second))).isEqualTo(Duration.ofMillis(400));
    }
}
