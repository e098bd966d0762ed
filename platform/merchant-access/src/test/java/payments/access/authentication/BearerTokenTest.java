package payments.access.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BearerTokenTest {
    private static final String SECRET = "0123456789012345678901234567890123456789abC";

    @Test
    void schemeIsReadInAnyCase() {
        assertThat(BearerToken.of("Bearer x")).isEqualTo("x");
        assertThat(BearerToken.of("bearer  x ")).isEqualTo("x");
        assertThat(BearerToken.of("Basic x")).isNull();
        assertThat(BearerToken.of("Bearer")).isNull();
        assertThat(BearerToken.of(null)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_" + SECRET, "sk_live_" + SECRET, "sk_live_" + SECRET + "0"})
    void keysOfBothModesAreKeys(String token) {
        assertThat(BearerToken.isApiKey(token)).isTrue();
        assertThat(BearerToken.isOperatorToken(token)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk_test_", "sk_test_0123", "sk_prod_" + SECRET, "sk_test_" + SECRET + "-", SECRET, "op_x"})
    void otherTokensAreNot(String token) {
        assertThat(BearerToken.isApiKey(token)).isFalse();
    }
}
