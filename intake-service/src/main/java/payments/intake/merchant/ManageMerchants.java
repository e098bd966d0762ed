package payments.intake.merchant;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import payments.access.Cursor;
import payments.access.Page;
import payments.access.ProblemException;
import payments.events.ApiKeyId;
import payments.events.MerchantEvent.Status;
import payments.events.MerchantId;

/** Creates and changes merchants and their keys. Every change reaches the directory, in the order of the changes. */
@Component
public class ManageMerchants {
    private final Merchants merchants;
    private final ApiKeys apiKeys;
    private final DirectoryUpdates directory;
    private final Clock clock;

    ManageMerchants(Merchants merchants, ApiKeys apiKeys, DirectoryUpdates directory, Clock clock) {
        this.merchants = merchants;
        this.apiKeys = apiKeys;
        this.directory = directory;
        this.clock = clock;
    }

    /** What an operator wants a merchant to be from now on. */
    public record Change(MerchantDetails details, Status status) {}

    /** A new key and the only chance to see its secret. */
    public record IssuedKey(ApiKeyState key, ApiKeySecret secret) {}

    @Transactional
    public MerchantState create(MerchantDetails details) {
        Merchant merchant = merchants.save(new Merchant(MerchantId.next(), details, now()));
        directory.tell(merchant, List.of());
        return MerchantState.of(merchant);
    }

    @Transactional(readOnly = true)
    public MerchantState get(MerchantId id) {
        return merchants.findById(id.value()).map(MerchantState::of).orElseThrow(ProblemException::notFound);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public Page<MerchantState> list(int limit, @Nullable Cursor after) {
        Limit oneMore = Limit.of(limit + 1);
        List<Merchant> rows =
                after == null ? merchants.newest(oneMore) : merchants.newestBefore(after.time(), after.id(), oneMore);
        return Page.of(
                rows.stream().map(MerchantState::of).toList(),
                limit,
                each -> new Cursor(each.createdAt(), each.id().value()));
    }

    /** Applies the change to what the merchant is now. */
    @Transactional
    public MerchantState change(MerchantId id, UnaryOperator<Change> change) {
        return MerchantState.of(changeLocked(id, merchant -> {
            Change wanted = change.apply(new Change(merchant.details(), merchant.status()));
            merchant.change(wanted.details(), wanted.status(), now());
        }));
    }

    @Transactional
    public IssuedKey issueKey(MerchantId id, ApiKeyTerms terms) {
        ApiKeySecret secret = ApiKeySecret.generate(terms.mode());
        ApiKey key = new ApiKey(id, terms, secret, now());
        changeLocked(id, merchant -> {
            apiKeys.save(key);
            merchant.touch(now());
        });
        return new IssuedKey(key.state(), secret);
    }

    @Transactional(readOnly = true)
    public List<ApiKeyState> keys(MerchantId id) {
        get(id);
        return apiKeys.findByMerchantIdOrderByCreatedAtDesc(id.value()).stream()
                .map(ApiKey::state)
                .toList();
    }

    /** Ends the key: refused here within a second, everywhere within two. Ending it again is fine. */
    @Transactional
    public void revokeKey(MerchantId id, ApiKeyId keyId) {
        ApiKey key = apiKeys.findById(keyId.value())
                .filter(found -> found.belongsTo(id))
                .orElseThrow(ProblemException::notFound);
        changeLocked(id, merchant -> {
            if (key.revoke(now())) {
                merchant.touch(now());
            }
        });
    }

    private Merchant changeLocked(MerchantId id, Consumer<Merchant> change) {
        Merchant merchant = merchants.findLocked(id.value()).orElseThrow(ProblemException::notFound);
        change.accept(merchant);
        directory.tell(merchant, apiKeys.inForce(id.value(), now()));
        return merchant;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
