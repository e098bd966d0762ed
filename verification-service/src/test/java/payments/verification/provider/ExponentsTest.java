package payments.verification.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import payments.events.Money;

class ExponentsTest {
    @Property
    void isoAmountsAreSentAsTheyAre(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long amount) {
        assertThat(Exponents.ISO.amount(Money.of(amount, "EUR"))).hasValue(amount);
    }

    @Property
    void fewerDecimalsLoseNothingOrSayNo(@ForAll @LongRange(min = 1, max = 99_999_999_999L) long amount) {
        Exponents twoForBahrain = new Exponents(Map.of("BHD", 2));

        var theirs = twoForBahrain.amount(Money.of(amount, "BHD"));

        assertThat(theirs.isPresent()).isEqualTo(amount % 10 == 0);
        theirs.ifPresent(sent -> assertThat(sent * 10).isEqualTo(amount));
    }

    @Test
    void moreDecimalsMultiply() {
        assertThat(new Exponents(Map.of("JPY", 2)).amount(Money.of(5, "JPY"))).hasValue(500);
    }
}
