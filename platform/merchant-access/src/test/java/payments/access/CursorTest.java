package payments.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final Cursor CURSOR = new Cursor(Instant.parse("2026-11-23T10:00:00.123456Z"), new UUID(1, 2));

    @Property
    void readsBackWhatItWrote(
            @ForAll @LongRange(min = 0, max = 253_402_300_799L) long second,
            @ForAll @IntRange(max = 999_999_999) int nano,
            @ForAll long high,
            @ForAll long low) {
        Cursor cursor = new Cursor(Instant.ofEpochSecond(second, nano), new UUID(high, low));

        assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    }

    @Test
    void fitsIntoAnAddress() {
        assertThat(CURSOR.encode()).matches("[0-9A-Za-z_-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "AQ", "AAAA", "4111111111111111"})
    void refusesWhatNoPageHandedOut(String text) {
        assertInvalid(text);
    }

    @Test
    void refusesAnotherVersion() {
        byte[] bytes = Base64.getUrlDecoder().decode(CURSOR.encode());
        bytes[0] = 2;

        assertInvalid(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    @Property
    void refusesOrReadsAnyTextButNeverFails(@ForAll String text) {
        try {
            Cursor.decode(text);
        } catch (ProblemException e) {
            assertThat(e.code()).isEqualTo(ProblemCode.INVALID_CURSOR);
        }
    }

    @Test
    void spareRowBecomesTheNextPage() {
        Page<Integer> page = Page.of(List.of(1, 2, 3), 2, _ -> CURSOR);

        assertThat(page).isEqualTo(new Page<>(List.of(1, 2), true, CURSOR.encode()));
        assertThat(Page.of(List.of(1, 2), 2, _ -> CURSOR)).isEqualTo(new Page<>(List.of(1, 2), false, null));
    }

    private static void assertInvalid(String text) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> Cursor.decode(text))
                .satisfies(e -> assertThat(e.code()).isEqualTo(ProblemCode.INVALID_CURSOR));
    }
}
