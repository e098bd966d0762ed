package payments.intake.merchant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Currency;
import org.springframework.stereotype.Component;
import payments.events.Fee;
import payments.events.FeeTerms;
import payments.events.MerchantId;

/** The merchants' fee terms, for stamping payments; a change applies within a second. Thread-safe. */
@Component
public class Fees {
    private final LoadingCache<MerchantId, FeeTerms> terms;

    Fees(Merchants merchants) {
        this.terms = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofSeconds(1))
                .maximumSize(100_000)
                .build(id -> merchants.findById(id.value()).map(Merchant::fee).orElse(FeeTerms.NONE));
    }

    /** What the merchant pays for a payment in the currency that is accepted now. */
    public Fee of(MerchantId merchant, Currency currency) {
        return terms.get(merchant).in(currency);
    }
}
