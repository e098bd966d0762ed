package payments.testing.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;

/** All that was sent is seen, once or more often, and nothing else is: none is lost, none is made up. */
public final class AtLeastOnce {
    private AtLeastOnce() {}

    /** @throws AssertionError naming what is missing and what nobody has sent */
    public static <T> void assertHolds(Collection<T> sent, Collection<T> seen) {
        assertThat(new HashSet<>(seen))
                .as("seen, at least once")
                .containsExactlyInAnyOrderElementsOf(new HashSet<>(sent));
    }
}
