package payments.access.directory;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import payments.access.ApiKeyGrant;
import payments.access.ApiKeyLookup;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantId;

/**
 * All merchants and their keys as the {@code merchant-directory} topic has them: complete from the moment it answers at
 * all, and changed within a second or so of the record. It answers from memory, whether or not Kafka is up. Thread-safe.
 */
public final class MerchantDirectory implements ApiKeyLookup {
    private static final Duration RETRY_AFTER = Duration.ofSeconds(2);

    private volatile @Nullable DirectoryContents contents;

    /**
     * {@inheritDoc}
     *
     * @throws ProblemException until the topic has been read in full for the first time
     */
    @Override
    public Optional<ApiKeyGrant> find(String sha256) {
        return complete().grant(sha256);
    }

    /**
     * The newest that is known of a merchant: name, status, fee terms, keys.
     *
     * @throws ProblemException until the topic has been read in full for the first time
     */
    public Optional<MerchantUpdated> find(MerchantId merchantId) {
        return complete().merchant(merchantId);
    }

    /** Whether the topic has been read in full, so that an unknown key is an unknown key. */
    public boolean isComplete() {
        return contents != null;
    }

    int merchants() {
        DirectoryContents known = contents;
        return known == null ? 0 : known.merchants();
    }

    /** Answers from these from now on. They may go on changing. */
    void replaceWith(DirectoryContents complete) {
        contents = complete;
    }

    private DirectoryContents complete() {
        DirectoryContents known = contents;
        if (known == null) {
            throw ProblemException.retryLater(
                    ProblemCode.OVERLOADED, "The service is starting and does not know the keys yet.", RETRY_AFTER);
        }
        return known;
    }
}
