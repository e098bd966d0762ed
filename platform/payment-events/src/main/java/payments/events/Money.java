package payments.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Currency;

/**
 * An amount in the minor units of its currency: {@code (1999, EUR)} is € 19.99, {@code (1999, JPY)} is ¥ 1,999.
 *
 * <p>May be negative, as a balance can be. Arithmetic throws {@link ArithmeticException} when it would overflow and
 * {@link IllegalArgumentException} when currencies differ; it never rounds.
 */
public record Money(
        @JsonProperty("amount") long amount,
        @JsonProperty("currency") Currency currency) {

    public static Money of(long amount, String currency) {
        return new Money(amount, Currency.getInstance(currency));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amount, inSameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amount, inSameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amount), currency);
    }

    private Money inSameCurrency(Money other) {
        if (!other.currency.equals(currency)) {
            throw new IllegalArgumentException("expected " + currency + ", got " + other.currency);
        }
        return other;
    }

    @Override
    public String toString() {
        return amount + " " + currency;
    }
}
