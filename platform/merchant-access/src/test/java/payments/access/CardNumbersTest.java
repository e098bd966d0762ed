package payments.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import payments.events.PaymentId;

class CardNumbersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "4111-1111-1111-1111",
                "378282246310005",
                "3782 822463 10005",
                "30569309025904",
                "6011111111111117",
                "5555555555554444",
                "2223003122003222",
                "3530111333300000",
                "4222222222222",
                "6304000000000000000",
                "4111111111111111EUR",
                "ref_4111111111111111",
                "card 4111111111111111, 12/30",
                "pan=4111111111111111;",
                "<4111 1111 1111 1111>",
                "4111111111111111 123",
                "12 4111111111111111",
                "4111.1111.1111.1111",
                "4111\u00a01111\u00a01111\u00a01111",
                "4111  1111  1111  1111",
                "card4111111111111111",
                "４１１１１１１１１１１１１１１１"
            })
    void findsCardNumbers(String text) {
        assertThat(CardNumbers.contains(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order-1",
                "4111111111111112",
                "411111111111",
                "9111111111111111",
                "2026-11-23T10:00:00.987Z",
                "20261123100000",
                "+49 151 23456789",
                "0171 2345678",
                "a4111111111111111b",
                "9f86d081884c7d659a2f4111111111111111ea0c55ad015a3bf4f1b2b0b822cd",
                "94111111111111111111111",
                "1795407560265",
                "00000000000000000000",
                "192.168.100.200"
            })
    void leavesOtherTextAlone(String text) {
        assertThat(CardNumbers.contains(text)).isFalse();
    }

    @Property
    void findsEveryCardNumberHoweverItIsWritten(
            @ForAll("cardNumbers") String number,
            @ForAll("separators") String separator,
            @ForAll @AlphaChars @StringLength(max = 10) String before,
            @ForAll @AlphaChars @StringLength(max = 10) String after) {
        String written = String.join(separator, number.split("(?<=\\G.{4})"));

        assertThat(CardNumbers.contains(before + " " + written + "," + after)).isTrue();
    }

    @Property
    void ourOwnIdentifiersAreNoCardNumbers(@ForAll("uuids") UUID uuid) {
        assertThat(CardNumbers.contains(new PaymentId(uuid).toString())).isFalse();
    }

    @Property
    void uuidsAreNoCardNumbers(@ForAll("uuids") UUID uuid) {
        assertThat(CardNumbers.contains(uuid.toString())).isFalse();
    }

    @Provide
    Arbitrary<String> cardNumbers() {
        Arbitrary<String> first =
                Arbitraries.of("22", "27", "30", "34", "37", "40", "49", "51", "56", "60", "65", "81");
        Arbitrary<String> rest = Arbitraries.strings().numeric().ofMinLength(10).ofMaxLength(16);
        return first.flatMap(head -> rest.map(tail -> withCheckDigit(head + tail)));
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of("", " ", "-");
    }

    @Provide
    Arbitrary<UUID> uuids() {
        return Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong()));
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? (digit * 2) / 10 + (digit * 2) % 10 : digit;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
