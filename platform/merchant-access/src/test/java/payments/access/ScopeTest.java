package payments.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ScopeTest {
    @Test
    void keyWithoutScopesHasAll() {
        assertThat(Scope.granted(Set.of())).containsExactlyInAnyOrder(Scope.values());
    }

    @Test
    void keyWithScopesHasThese() {
        assertThat(Scope.granted(Set.of("payments:read", "webhooks")))
                .containsExactlyInAnyOrder(Scope.PAYMENTS_READ, Scope.WEBHOOKS);
    }

    @Test
    void keyWhoseScopesAreAllUnknownHasNone() {
        assertThat(Scope.granted(Set.of("payouts:write"))).isEmpty();
    }
}
