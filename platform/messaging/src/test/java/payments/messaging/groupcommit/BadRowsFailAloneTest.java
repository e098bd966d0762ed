package payments.messaging.groupcommit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.springframework.dao.DataIntegrityViolationException;

class BadRowsFailAloneTest {
    @Property(tries = 300)
    void goodRowsAreWrittenOnceAndBadOnesGetTheirOwnError(
            @ForAll @IntRange(min = 1, max = 120) int rows,
            @ForAll @Size(max = 30) Set<@IntRange(max = 119) Integer> badRows,
            @ForAll @IntRange(min = 1, max = 64) int maxBatch,
            @ForAll @IntRange(min = 1, max = 3) int committers)
            throws InterruptedException {
        List<String> items =
                IntStream.range(0, rows).mapToObj(BadRowsFailAloneTest::item).toList();
        Set<String> bad = badRows.stream()
                .map(BadRowsFailAloneTest::item)
                .filter(items::contains)
                .collect(Collectors.toSet());
        FakeTable table = new FakeTable(bad::contains);
        GroupCommitSettings settings = new GroupCommitSettings(maxBatch, 200, committers, Duration.ofSeconds(30));

        Map<String, Object> told;
        try (var commit = GroupCommit.start("test", settings, i -> i, table, table, new SimpleMeterRegistry())) {
            told = Callers.submitAll(commit, items);
        }

        List<String> written = table.rows();
        assertThat(written).doesNotHaveDuplicates().hasSize(items.size() - bad.size());
        assertThat(told).allSatisfy((item, answer) -> {
            if (bad.contains(item)) {
                assertThat(answer).isInstanceOf(DataIntegrityViolationException.class);
                assertThat((Throwable) answer).hasMessage(item);
            } else {
                assertThat(answer).isEqualTo(written.indexOf(item));
            }
        });
    }

    private static String item(int number) {
        return "item" + number;
    }
}
