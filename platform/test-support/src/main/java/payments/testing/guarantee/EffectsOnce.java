package payments.testing.guarantee;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;

/** All that was sent has had its effect, nothing else has, and none has had it twice, however often it was delivered. */
public final class EffectsOnce {
    private EffectsOnce() {}

    /**
     * @param sent may name the same more than once, as whoever retries does
     * @throws AssertionError naming what is missing, what is double and what nobody has sent
     */
    public static <T> void assertHolds(Collection<T> sent, Collection<T> effects) {
        assertThat(effects).as("effects, exactly once").containsExactlyInAnyOrderElementsOf(new HashSet<>(sent));
    }
}
