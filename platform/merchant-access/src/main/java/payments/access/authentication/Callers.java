package payments.access.authentication;

import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import payments.access.ApiKeyLookup;

/** Finds the caller who holds a token: one SHA-256 and one look-up. */
final class Callers {
    private final OperatorToken operatorToken;
    private final ApiKeyLookup keys;
    private final Clock clock;

    Callers(OperatorToken operatorToken, ApiKeyLookup keys, Clock clock) {
        this.operatorToken = operatorToken;
        this.keys = keys;
        this.clock = clock;
    }

    /** The caller, or empty if the token is malformed, unknown, revoked or expired: which of these is told to nobody. */
    Optional<CallerAuthentication> find(String token) {
        if (BearerToken.isApiKey(token)) {
            return keys.find(HexFormat.of().formatHex(Sha256.of(token)))
                    .filter(grant -> !grant.isExpired(clock.instant()))
                    .map(CallerAuthentication::merchant);
        }
        if (BearerToken.isOperatorToken(token) && operatorToken.matches(Sha256.of(token))) {
            return Optional.of(CallerAuthentication.operator());
        }
        return Optional.empty();
    }
}
