package payments.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class MoneyTest {
    @Property
    void sumLessOnePartIsTheOther(@ForAll int one, @ForAll int other) {
        Money sum = Money.of(one, "EUR").plus(Money.of(other, "EUR"));

        assertThat(sum.minus(Money.of(one, "EUR"))).isEqualTo(Money.of(other, "EUR"));
    }

    @Example
    void refusesToMixCurrencies() {
        assertThatIllegalArgumentException().isThrownBy(() -> Money.of(1, "EUR").plus(Money.of(1, "USD")));
    }

    @Example
    void refusesToOverflow() {
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> Money.of(Long.MAX_VALUE, "EUR").plus(Money.of(1, "EUR")));
    }

    @Property
    void feeIsTheShareRoundedHalfUpPlusTheFixedPartButNeverMoreThanTheAmount(
            @ForAll @LongRange(min = 1, max = 99_999_999_999L) long amount,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll @LongRange(max = 100_000) long fixed) {
        long share = BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(basisPoints))
                .movePointLeft(4)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();

        assertThat(new Fee(basisPoints, fixed).on(Money.of(amount, "EUR")))
                .isEqualTo(Money.of(Math.min(amount, share + fixed), "EUR"));
    }

    @Example
    void fixedPartIsThatOfThePaymentsCurrency() {
        FeeTerms terms = new FeeTerms(140, List.of(Money.of(25, "EUR"), Money.of(30, "USD")));

        assertThat(terms.in(Money.of(0, "USD").currency())).isEqualTo(new Fee(140, 30));
        assertThat(terms.in(Money.of(0, "JPY").currency())).isEqualTo(new Fee(140, 0));
    }
}
