package payments.testing.guarantee;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each guarantee holds for what it allows and is broken by what it forbids. */
class GuaranteesTest {
    private static final List<String> SENT = List.of("a1", "b1", "a2", "b2");

    @Test
    void atLeastOnceAllowsRepetitionsAndForbidsLossAndInvention() {
        AtLeastOnce.assertHolds(SENT, List.of("b2", "a1", "a1", "b1", "a2", "a1"));

        assertBroken(() -> AtLeastOnce.assertHolds(SENT, List.of("a1", "b1", "b2")), "a2");
        assertBroken(() -> AtLeastOnce.assertHolds(SENT, List.of("a1", "b1", "a2", "b2", "c1")), "c1");
    }

    @Test
    void effectsOnceForbidsRepetitionsToo() {
        EffectsOnce.assertHolds(List.of("a1", "a1", "b1"), List.of("b1", "a1"));

        assertBroken(() -> EffectsOnce.assertHolds(SENT, List.of("a1", "b1", "a2")), "b2");
        assertBroken(() -> EffectsOnce.assertHolds(SENT, List.of("a1", "b1", "a2", "b2", "b2")), "b2");
        assertBroken(() -> EffectsOnce.assertHolds(SENT, List.of("a1", "b1", "a2", "b2", "c1")), "c1");
    }

    @Test
    void perKeyOrderAllowsRepetitionsAndForbidsOvertakingAndGaps() {
        PerKeyOrder.assertHolds(SENT, List.of("b1", "a1", "b2", "a2", "a1", "b1"), GuaranteesTest::key);

        assertBroken(() -> PerKeyOrder.assertHolds(SENT, List.of("a2", "b1", "a1", "b2"), GuaranteesTest::key), "a");
        assertBroken(() -> PerKeyOrder.assertHolds(SENT, List.of("a1", "b1", "b2"), GuaranteesTest::key), "a");
        assertBroken(() -> PerKeyOrder.assertHolds(SENT, List.of("a1", "a2"), GuaranteesTest::key), "b");
    }

    private static String key(String element) {
        return element.substring(0, 1);
    }

    private static void assertBroken(Runnable assertion, String named) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(assertion::run)
                .withMessageContaining(named);
    }
}
