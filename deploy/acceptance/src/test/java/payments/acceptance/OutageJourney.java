package payments.acceptance;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import payments.local.demo.Merchant;

/** Any part but intake and its database may be down: payments are accepted, and everything arrives once it is back. */
class OutageJourney extends Journey {
    private static final List<String> DOWNSTREAM = List.of("verification", "notification", "ledger");

    @ParameterizedTest
    @ValueSource(strings = {"verification", "notification", "ledger", "kafka"})
    void paymentsAreAcceptedWhileAPartIsKilledAndArriveOnceItIsBack(String part) {
        Merchant merchant = platform.merchant();
        List<String> before = pay(merchant, 5);

        platform.stack().kill(part);
        List<String> during = pay(merchant, 20);
        platform.stack().start(part);
        List<String> after = pay(merchant, 5);

        assertArrived(merchant, List.of(before, during, after));
    }

    @Test
    void partsThatAreStoppedInOrderAllAtOnceLoseNothingEither() throws InterruptedException {
        Merchant merchant = platform.merchant();
        List<String> before = pay(merchant, 10);

        inEachOf(DOWNSTREAM, platform.stack()::stop);
        List<String> during = pay(merchant, 10);
        inEachOf(DOWNSTREAM, platform.stack()::start);

        assertArrived(merchant, List.of(before, during));
    }

    /** Every payment was captured, told and booked; the auditor sees that none was twice. */
    private void assertArrived(Merchant merchant, List<List<String>> all) {
        for (List<String> payments : all) {
            for (String payment : payments) {
                awaitStatus(merchant, payment, "captured");
                awaitWebhook(payment, "payment.captured");
                awaitBooking(merchant, payment);
            }
        }
    }

    private static void inEachOf(List<String> parts, Consumer<String> order) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> orders = parts.stream()
                    .map(part -> Executors.callable(() -> order.accept(part)))
                    .toList();
            for (Future<Object> done : threads.invokeAll(orders)) {
                done.resultNow();
            }
        }
    }

    private List<String> pay(Merchant merchant, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> platform.pay(merchant, "tok_visa", 1000 + i))
                .toList();
    }
}
