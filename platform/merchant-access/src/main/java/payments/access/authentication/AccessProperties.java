package payments.access.authentication;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How callers are known.
 *
 * @param operatorToken the bearer token of operators: {@code op_} and at least 32 letters and digits. Required
 */
@ConfigurationProperties("payments.access")
record AccessProperties(@Nullable String operatorToken) {

    /** The token is a secret and does not belong in a log, however this object gets there. */
    @Override
    public String toString() {
        return "AccessProperties[operatorToken=***]";
    }
}
