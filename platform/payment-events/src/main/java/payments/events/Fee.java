package payments.events;

import java.math.BigInteger;

/**
 * What the merchant pays for one payment, stamped when the payment is accepted so that a later change of terms does not
 * reach back.
 *
 * @param basisPoints hundredths of a percent of the amount, 0 to 10,000
 * @param fixed added to it, in minor units of the payment's currency, zero or more
 */
public record Fee(int basisPoints, long fixed) {
    private static final BigInteger ONE_HUNDRED_PERCENT = BigInteger.valueOf(10_000);
    private static final BigInteger HALF = BigInteger.valueOf(5_000);

    public static final Fee NONE = new Fee(0, 0);

    public Fee {
        if (basisPoints < 0 || basisPoints > 10_000 || fixed < 0) {
            throw new IllegalArgumentException("a fee is 0 to 10,000 basis points and a fixed part of zero or more");
        }
    }

    /** The fee on the captured amount, half a minor unit rounded up, and never more than the amount itself. */
    public Money on(Money captured) {
        long share = BigInteger.valueOf(captured.amount())
                .multiply(BigInteger.valueOf(basisPoints))
                .add(HALF)
                .divide(ONE_HUNDRED_PERCENT)
                .longValueExact();
        return new Money(Math.min(captured.amount(), Math.addExact(share, fixed)), captured.currency());
    }
}
