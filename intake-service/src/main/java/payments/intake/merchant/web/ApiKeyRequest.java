package payments.intake.merchant.web;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import payments.access.NoCardNumber;
import payments.access.Scope;
import payments.events.Mode;
import payments.intake.merchant.ApiKeyTerms;

/** A new API key. */
record ApiKeyRequest(
        @NotNull Mode mode,
        @NotBlank @Size(max = 100) @NoCardNumber String name,
        @Nullable Set<Scope> scopes,
        @Nullable @Future Instant expiresAt) {

    ApiKeyTerms terms() {
        Set<String> values =
                scopes == null ? Set.of() : scopes.stream().map(Scope::value).collect(Collectors.toUnmodifiableSet());
        return new ApiKeyTerms(mode, name, values, expiresAt);
    }
}
