package payments.events;

import java.util.Currency;
import java.util.List;

/**
 * A merchant's agreement: a share of each payment and a fixed part by currency. A currency without a fixed part has
 * none.
 */
public record FeeTerms(int basisPoints, List<Money> fixed) {
    public static final FeeTerms NONE = new FeeTerms(0, List.of());

    public FeeTerms {
        fixed = List.copyOf(fixed);
    }

    /** The terms that apply to a payment of this currency. */
    public Fee in(Currency currency) {
        long part = fixed.stream()
                .filter(money -> money.currency().equals(currency))
                .mapToLong(Money::amount)
                .findFirst()
                .orElse(0);
        return new Fee(basisPoints, part);
    }
}
