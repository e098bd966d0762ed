package payments.access.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperatorTokenTest {
    private static final String TOKEN = "op_0123456789abcdefghijklmnopqrstuv";

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "op_", "op_tooshort", "0123456789abcdefghijklmnopqrstuvwxyz", TOKEN + " "})
    void startStopsWithTheNameOfThePropertyAndWithoutItsValue(@Nullable String token) {
        assertThatExceptionOfType(InvalidOperatorTokenException.class)
                .isThrownBy(() -> new OperatorToken(token))
                .withMessageStartingWith("payments.access.operator-token is missing or is not op_ and at least 32")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("tooshort"));
    }

    @Test
    void matchesItselfOnly() {
        OperatorToken token = new OperatorToken(TOKEN);

        assertThat(token.matches(Sha256.of(TOKEN))).isTrue();
        assertThat(token.matches(Sha256.of(TOKEN + "w"))).isFalse();
        assertThat(token.matches(new byte[0])).isFalse();
    }

    @Test
    void propertiesDoNotShowIt() {
        assertThat(new AccessProperties(TOKEN)).asString().doesNotContain(TOKEN);
    }
}
