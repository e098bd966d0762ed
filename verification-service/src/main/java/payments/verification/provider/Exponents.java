package payments.verification.provider;

import java.math.BigDecimal;
import java.util.Map;
import java.util.OptionalLong;
import payments.events.Money;

/**
 * How many decimals a provider's amounts have, by currency code; ISO 4217's number where the table says nothing.
 *
 * @param own where the provider differs
 */
public record Exponents(Map<String, Integer> own) {
    public static final Exponents ISO = new Exponents(Map.of());

    public Exponents {
        own = Map.copyOf(own);
    }

    /** The amount in the provider's units; empty if it can't be said in them exactly. */
    public OptionalLong amount(Money money) {
        int iso = money.currency().getDefaultFractionDigits();
        int theirs = own.getOrDefault(money.currency().getCurrencyCode(), iso);
        try {
            return OptionalLong.of(BigDecimal.valueOf(money.amount(), iso)
                    .movePointRight(theirs)
                    .longValueExact());
        } catch (ArithmeticException e) {
            return OptionalLong.empty();
        }
    }
}
