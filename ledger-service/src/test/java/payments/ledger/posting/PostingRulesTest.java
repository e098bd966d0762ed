package payments.ledger.posting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import payments.events.Fee;
import payments.events.LedgerEvent.Side;
import payments.events.OperationId;
import payments.events.Payment;
import payments.events.PaymentEvent;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.RefundId;
import payments.ledger.posting.Booking.Posting;
import payments.testing.Events;

class PostingRulesTest {
    private static final long LARGEST = 99_999_999_999L;

    @Property
    void everyBookingIsBalancedAndHasPositiveAmountsOnly(
            @ForAll @LongRange(min = 1, max = LARGEST) long amount,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll @LongRange(max = 100_000) long fixed) {
        Payment payment = withFee(Events.payment("tok_visa", amount), new Fee(basisPoints, fixed));

        assertBalanced(booking(captured(payment, amount, amount)));
        assertBalanced(booking(refunded(payment, amount, amount)));
    }

    @Property
    void severalCapturesCostWhatOneOfTheirSumWould(
            @ForAll @Size(min = 1, max = 6) List<@LongRange(min = 1, max = 1_000_000) Long> parts,
            @ForAll @IntRange(max = 10_000) int basisPoints,
            @ForAll @LongRange(max = 1_000) long fixed) {
        long whole = parts.stream().mapToLong(Long::longValue).sum();
        Payment payment = withFee(Events.payment("tok_visa", whole), new Fee(basisPoints, fixed));
        Map<String, Long> inParts = new HashMap<>();
        long total = 0;
        for (long part : parts) {
            total += part;
            addUp(inParts, booking(captured(payment, part, total)));
        }

        Map<String, Long> atOnce = new HashMap<>();
        addUp(atOnce, booking(captured(payment, whole, whole)));

        assertThat(inParts).isEqualTo(atOnce);
    }

    @Example
    void captureOwesTheMerchantTheAmountLessTheFee() {
        Booking booking = booking(captured(Events.payment("tok_visa", 1999), 1999, 1999));

        assertThat(booking.postings())
                .extracting(
                        posting -> posting.account().path().replaceAll("mer_\\w+", "mer"),
                        Posting::side,
                        Posting::amount)
                .containsExactly(
                        tuple("providers/sandbox-a/clearing", Side.DEBIT, 1999L),
                        tuple("merchants/mer/available", Side.CREDIT, 1946L),
                        tuple("fees", Side.CREDIT, 53L));
    }

    @Example
    void whatIsImpossibleGoesToSuspense() {
        Payment payment = Events.payment("tok_visa", 1999);

        assertThat(booking(new PaymentCaptured(payment, 1, OperationId.next(), "ch_1", 1999))
                        .isSuspense())
                .as("without a provider, and not in the totals")
                .isTrue();
        assertThat(booking(captured(payment, -5, 1999)).isSuspense()).isTrue();
        assertThat(booking(refunded(payment, 2000, 1999)).isSuspense()).isTrue();
    }

    @Example
    void whatMovesNoMoneyBooksNothing() {
        Payment payment = Events.payment("tok_visa", 1999);

        assertThat(PostingRules.booking(Events.requested(payment).event())).isEmpty();
        assertThat(PostingRules.booking(Events.declined(payment).event())).isEmpty();
    }

    private static void assertBalanced(Booking booking) {
        assertThat(booking.postings())
                .allSatisfy(posting -> assertThat(posting.amount()).isPositive());
        assertThat(sum(booking, Side.DEBIT))
                .isEqualTo(sum(booking, Side.CREDIT))
                .isPositive();
    }

    private static long sum(Booking booking, Side side) {
        return booking.postings().stream()
                .filter(posting -> posting.side() == side)
                .mapToLong(Posting::amount)
                .sum();
    }

    private static void addUp(Map<String, Long> totals, Booking booking) {
        booking.postings().forEach(posting -> totals.merge(posting.account().path(), posting.amount(), Long::sum));
    }

    private static Booking booking(PaymentEvent event) {
        Optional<Booking> booking = PostingRules.booking(event);
        return booking.orElseThrow();
    }

    private static PaymentCaptured captured(Payment payment, long amount, long total) {
        return new PaymentCaptured(payment.after("sandbox-a", total, 0), 1, OperationId.next(), "ch_1", amount);
    }

    private static PaymentRefunded refunded(Payment payment, long amount, long captured) {
        return new PaymentRefunded(
                payment.after("sandbox-a", captured, amount),
                2,
                OperationId.next(),
                RefundId.next(),
                amount,
                null,
                Map.of());
    }

    private static Payment withFee(Payment payment, Fee fee) {
        return new Payment(
                payment.id(),
                payment.merchantId(),
                payment.mode(),
                payment.amount(),
                0,
                0,
                fee,
                payment.captureMethod(),
                payment.paymentMethod(),
                null,
                null,
                null,
                Map.of(),
                null,
                payment.acceptedAt());
    }
}
