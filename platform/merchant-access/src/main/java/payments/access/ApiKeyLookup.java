package payments.access;

import java.util.Optional;

/**
 * Finds API keys by their hash. Called for every request with a key, from many threads. A service that declares no bean
 * of its own gets the merchant directory.
 */
@FunctionalInterface
public interface ApiKeyLookup {
    /**
     * The key with this hash, if it is in force; a revoked or unknown one is empty.
     *
     * @param sha256 of the whole key, lower-case hexadecimal
     * @throws ProblemException with {@link ProblemCode#OVERLOADED} if it can't be told at the moment
     */
    Optional<ApiKeyGrant> find(String sha256);
}
