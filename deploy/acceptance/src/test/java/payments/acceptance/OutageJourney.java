package payments.acceptance;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import payments.local.demo.Merchant;

/** Any part but intake and its database may be down: payments are accepted, and everything arrives once it is back. */
class OutageJourney extends Journey {
    @ParameterizedTest
    @ValueSource(strings = {"verification", "notification", "ledger", "kafka"})
    void paymentsAreAcceptedWhileAPartIsKilledAndArriveOnceItIsBack(String part) {
        Merchant merchant = platform.merchant();
        List<String> before = pay(merchant, 5);

        platform.stack().kill(part);
        List<String> during = pay(merchant, 20);
        platform.stack().start(part);
        List<String> after = pay(merchant, 5);

        for (List<String> payments : List.of(before, during, after)) {
            for (String payment : payments) {
                awaitStatus(merchant, payment, "captured");
                awaitWebhook(payment, "payment.captured");
                awaitBooking(merchant, payment);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"verification", "notification", "ledger"})
    void partThatIsStoppedInOrderLosesNothingEither(String part) {
        Merchant merchant = platform.merchant();
        List<String> before = pay(merchant, 10);

        platform.stack().stop(part);
        List<String> during = pay(merchant, 10);
        platform.stack().start(part);

        for (List<String> payments : List.of(before, during)) {
            for (String payment : payments) {
                awaitWebhook(payment, "payment.captured");
                awaitBooking(merchant, payment);
            }
        }
    }

    private List<String> pay(Merchant merchant, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> platform.pay(merchant, "tok_visa", 1000 + i))
                .toList();
    }
}
