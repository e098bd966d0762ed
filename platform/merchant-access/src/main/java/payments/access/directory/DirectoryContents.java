package payments.access.directory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import payments.access.ApiKeyGrant;
import payments.access.MerchantCaller;
import payments.access.Scope;
import payments.events.MerchantEvent.ApiKey;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;

/** Merchants by id and keys by hash. One thread changes it while any number read. */
final class DirectoryContents {
    private final Map<MerchantId, MerchantUpdated> merchants = new ConcurrentHashMap<>();
    private final Map<String, ApiKeyGrant> grants = new ConcurrentHashMap<>();

    Optional<ApiKeyGrant> grant(String sha256) {
        return Optional.ofNullable(grants.get(sha256));
    }

    Optional<MerchantUpdated> merchant(MerchantId id) {
        return Optional.ofNullable(merchants.get(id));
    }

    int merchants() {
        return merchants.size();
    }

    /** Takes over the merchant and its keys; an older version than the known one changes nothing. */
    void put(MerchantUpdated merchant) {
        MerchantUpdated known = merchants.get(merchant.merchantId());
        if (known != null && known.version() > merchant.version()) {
            return;
        }
        merchants.put(merchant.merchantId(), merchant);
        // New keys first: one that stays is known at every moment in between.
        merchant.apiKeys().forEach(key -> grants.put(key.sha256(), grant(merchant, key)));
        removeKeys(known, merchant);
    }

    void remove(MerchantId id) {
        removeKeys(merchants.remove(id), null);
    }

    private void removeKeys(@Nullable MerchantUpdated known, @Nullable MerchantUpdated successor) {
        if (known == null) {
            return;
        }
        known.apiKeys().stream()
                .map(ApiKey::sha256)
                .filter(sha256 -> successor == null || !holds(successor, sha256))
                .forEach(grants::remove);
    }

    private static boolean holds(MerchantUpdated merchant, String sha256) {
        return merchant.apiKeys().stream().anyMatch(key -> key.sha256().equals(sha256));
    }

    private static ApiKeyGrant grant(MerchantUpdated merchant, ApiKey key) {
        var caller = new MerchantCaller(merchant.merchantId(), key.mode(), key.id(), Scope.granted(key.scopes()));
        return new ApiKeyGrant(caller, merchant.status() == Status.SUSPENDED, key.expiresAt());
    }
}
