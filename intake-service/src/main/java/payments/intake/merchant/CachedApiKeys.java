package payments.intake.merchant;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import payments.access.ApiKeyGrant;
import payments.access.ApiKeyLookup;
import payments.access.MerchantCaller;
import payments.access.Scope;
import payments.events.ApiKeyId;
import payments.events.MerchantId;
import payments.events.Mode;

/**
 * Keys from the database, remembered for a second: one query a key and second however many requests it makes, and a
 * revoked key is refused by every instance within that second. Thread-safe.
 */
@Component
class CachedApiKeys implements ApiKeyLookup {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);
    private static final int MOST_REMEMBERED = 100_000;

    private final JdbcClient jdbc;
    private final LastUse lastUse;

    // Unknown hashes are remembered too, so that guessing costs the database no more than using.
    private final Cache<String, Optional<ApiKeyGrant>> known = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(MOST_REMEMBERED)
            .build();

    CachedApiKeys(JdbcClient jdbc, LastUse lastUse) {
        this.jdbc = jdbc;
        this.lastUse = lastUse;
    }

    @Override
    public Optional<ApiKeyGrant> find(String sha256) {
        return known.get(sha256, this::load);
    }

    private Optional<ApiKeyGrant> load(String sha256) {
        Optional<ApiKeyGrant> grant =
                jdbc.sql("""
                        select k.id, k.merchant_id, k.mode, k.scopes, k.expires_at, m.status
                        from api_key k join merchant m on m.id = k.merchant_id
                        where k.sha256 = ? and k.revoked_at is null""").param(sha256).query((row, _) -> toGrant(row)).optional();
        grant.ifPresent(found -> lastUse.note(found.caller().keyId()));
        return grant;
    }

    private static ApiKeyGrant toGrant(ResultSet row) throws SQLException {
        OffsetDateTime expiresAt = row.getObject("expires_at", OffsetDateTime.class);
        Instant expiry = expiresAt == null ? null : expiresAt.toInstant();
        Set<String> scopes =
                Set.copyOf(List.of((String[]) row.getArray("scopes").getArray()));
        MerchantCaller caller = new MerchantCaller(
                new MerchantId(row.getObject("merchant_id", UUID.class)),
                Mode.valueOf(row.getString("mode").toUpperCase(Locale.ROOT)),
                new ApiKeyId(row.getObject("id", UUID.class)),
                Scope.granted(scopes));
        return new ApiKeyGrant(caller, row.getString("status").equals("suspended"), expiry);
    }
}
