package payments.testing.guarantee;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What shares a key is first seen in the order in which it was sent. Repetitions may come at any time. */
public final class PerKeyOrder {
    private PerKeyOrder() {}

    /** @throws AssertionError naming the first key whose order is another, or of which something is missing */
    public static <T, K> void assertHolds(List<T> sent, List<T> seen, Function<? super T, ? extends K> key) {
        Map<K, List<T>> actual = firstSights(seen, key);
        firstSights(sent, key)
                .forEach((each, order) ->
                        assertThat(actual.get(each)).as("order of %s", each).isEqualTo(order));
    }

    private static <T, K> Map<K, List<T>> firstSights(List<T> all, Function<? super T, ? extends K> key) {
        return all.stream()
                .collect(groupingBy(
                        key,
                        collectingAndThen(toList(), of -> of.stream().distinct().toList())));
    }
}
