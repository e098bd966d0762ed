package payments.ledger.posting;

import static payments.events.LedgerEvent.Side.CREDIT;
import static payments.events.LedgerEvent.Side.DEBIT;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import payments.events.LedgerEvent.Side;
import payments.events.Money;
import payments.events.Payment;
import payments.events.PaymentEvent;
import payments.events.PaymentOutcome.CancelFailed;
import payments.events.PaymentOutcome.CaptureFailed;
import payments.events.PaymentOutcome.PaymentAuthorized;
import payments.events.PaymentOutcome.PaymentCanceled;
import payments.events.PaymentOutcome.PaymentCaptured;
import payments.events.PaymentOutcome.PaymentDeclined;
import payments.events.PaymentOutcome.PaymentExpired;
import payments.events.PaymentOutcome.PaymentFailed;
import payments.events.PaymentOutcome.PaymentRefunded;
import payments.events.PaymentOutcome.RefundFailed;
import payments.events.PaymentRequest;
import payments.ledger.posting.Booking.Posting;

/**
 * What each event means for the books. Pure: the same event always gives the same booking, so the books can be built
 * again from the journal.
 *
 * <table>
 *   <caption>The rules; whatever moves no money books nothing</caption>
 *   <tr><th>event</th><th>debit</th><th>credit</th></tr>
 *   <tr><td>PaymentCaptured</td><td>clearing: the amount</td><td>available: the amount less the fee; fees: the fee</td></tr>
 *   <tr><td>PaymentRefunded</td><td>available: the amount</td><td>clearing: the amount; the fee is kept</td></tr>
 *   <tr><td>either, but impossible</td><td>suspense/provider</td><td>suspense/merchant</td></tr>
 * </table>
 */
final class PostingRules {
    private PostingRules() {}

    static Optional<Booking> booking(PaymentEvent event) {
        return switch (event) {
            case PaymentCaptured captured -> Optional.of(capture(captured.payment(), captured.amount()));
            case PaymentRefunded refunded -> Optional.of(refund(refunded.payment(), refunded.amount()));
            case PaymentRequest _,
                    PaymentAuthorized _,
                    PaymentDeclined _,
                    PaymentFailed _,
                    PaymentCanceled _,
                    PaymentExpired _,
                    CaptureFailed _,
                    CancelFailed _,
                    RefundFailed _ -> Optional.empty();
        };
    }

    private static Booking capture(Payment payment, long amount) {
        String provider = payment.provider();
        if (provider == null || amount <= 0 || amount > payment.captured()) {
            return suspense(payment, DEBIT, amount);
        }
        Currency currency = payment.amount().currency();
        long fee = feeOf(payment, payment.captured()) - feeOf(payment, payment.captured() - amount);
        List<Posting> postings = new ArrayList<>();
        postings.add(new Posting(AccountRef.clearing(provider, payment.mode(), currency), DEBIT, amount));
        addUnlessZero(postings, available(payment), amount - fee);
        addUnlessZero(postings, AccountRef.fees(payment.mode(), currency), fee);
        return new Booking("capture", postings);
    }

    private static Booking refund(Payment payment, long amount) {
        String provider = payment.provider();
        if (provider == null || amount <= 0 || amount > payment.refunded() || payment.refunded() > payment.captured()) {
            return suspense(payment, CREDIT, amount);
        }
        return new Booking(
                "refund",
                List.of(
                        new Posting(available(payment), DEBIT, amount),
                        new Posting(
                                AccountRef.clearing(
                                        provider,
                                        payment.mode(),
                                        payment.amount().currency()),
                                CREDIT,
                                amount)));
    }

    /**
     * The fee on what has been captured in all. What a capture costs is the difference that it makes, so that several
     * captures together cost what one of their sum would: rounded once, and the fixed part taken once.
     */
    private static long feeOf(Payment payment, long captured) {
        return captured == 0
                ? 0
                : payment.fee()
                        .on(new Money(captured, payment.amount().currency()))
                        .amount();
    }

    // An amount that is not one can't be booked at all; it is in the journal, and the alert tells of it.
    private static Booking suspense(Payment payment, Side providersSide, long amount) {
        Currency currency = payment.amount().currency();
        AccountRef provider = AccountRef.suspense("provider", payment.mode(), currency);
        AccountRef merchant = AccountRef.suspense("merchant", payment.mode(), currency);
        List<Posting> postings = amount <= 0
                ? List.of()
                : List.of(
                        new Posting(providersSide == DEBIT ? provider : merchant, DEBIT, amount),
                        new Posting(providersSide == DEBIT ? merchant : provider, CREDIT, amount));
        return new Booking("suspense", postings);
    }

    private static AccountRef available(Payment payment) {
        return AccountRef.available(
                payment.merchantId(), payment.mode(), payment.amount().currency());
    }

    private static void addUnlessZero(List<Posting> postings, AccountRef account, long amount) {
        if (amount > 0) {
            postings.add(new Posting(account, CREDIT, amount));
        }
    }
}
