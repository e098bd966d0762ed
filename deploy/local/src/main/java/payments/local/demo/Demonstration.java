package payments.local.demo;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import payments.local.Console;
import payments.local.demo.PaymentJourney.Step;
import tools.jackson.databind.JsonNode;

/** Sends a handful of payments and shows each one's way through the platform while it happens. */
public final class Demonstration {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final Duration POLL = Duration.ofMillis(25);

    private final PlatformApi api;
    private final SampleMerchant receiver;
    private final Merchant merchant;
    private final Console console;
    private final JourneyPrinter printer;

    public Demonstration(PlatformApi api, SampleMerchant receiver, Merchant merchant, Console console) {
        this.api = api;
        this.receiver = receiver;
        this.merchant = merchant;
        this.console = console;
        this.printer = new JourneyPrinter(console);
    }

    /** @return whether every payment arrived everywhere it should, as it should */
    public boolean run() {
        console.line("");
        console.line("A merchant sends " + Scenario.ALL.size() + " payments:");
        printer.header();
        List<CompletableFuture<PaymentJourney>> journeys = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Scenario scenario : Scenario.ALL) {
                journeys.add(CompletableFuture.supplyAsync(() -> travel(scenario), threads));
            }
        }
        List<PaymentJourney> travelled =
                journeys.stream().map(CompletableFuture::join).toList();
        printer.summary(travelled);
        printer.balances(api.balances(merchant));
        return travelled.stream().allMatch(PaymentJourney::isComplete);
    }

    private PaymentJourney travel(Scenario scenario) {
        long sentAt = System.nanoTime();
        JsonNode accepted =
                api.pay(merchant, scenario.paymentMethod(), scenario.amount()).expecting(202);
        PaymentJourney journey = new PaymentJourney(accepted.get("id").asString(), scenario, sentAt);
        reached(journey, Step.ACCEPTED, System.nanoTime());
        long deadline = sentAt + PATIENCE.toNanos();
        while (!journey.isComplete() && System.nanoTime() < deadline) {
            observe(journey);
            LockSupport.parkNanos(POLL.toNanos());
        }
        return journey;
    }

    private void observe(PaymentJourney journey) {
        if (journey.after(Step.DECIDED).isEmpty()) {
            JsonNode payment = api.payment(merchant, journey.id());
            if (!payment.get("status").asString().equals("processing")) {
                journey.decide(outcome(payment), System.nanoTime());
                printer.reached(journey, Step.DECIDED);
            }
        }
        if (journey.after(Step.TOLD).isEmpty()) {
            receiver.received(journey.id()).findFirst().ifPresent(webhook -> reached(journey, Step.TOLD, webhook.at()));
        }
        if (journey.after(Step.BOOKED).isEmpty() && isInTheBooks(journey)) {
            reached(journey, Step.BOOKED, System.nanoTime());
        }
    }

    // A declined payment moves no money: the journal has its event, and there is nothing to book.
    private boolean isInTheBooks(PaymentJourney journey) {
        if (journey.scenario().movesMoney()) {
            return !api.ledgerTransactions(merchant, journey.id()).isEmpty();
        }
        return api.ledgerJournal(merchant, journey.id())
                .valueStream()
                .anyMatch(event -> event.get("type").asString().contains("Declined"));
    }

    private static String outcome(JsonNode payment) {
        String status = payment.get("status").asString();
        String by =
                payment.get("provider").asStringOpt().map(name -> " by " + name).orElse("");
        String code = payment.get("decline_code")
                .asStringOpt()
                .map(text -> " (" + text + ")")
                .orElse("");
        return status + by + code;
    }

    private void reached(PaymentJourney journey, Step step, long at) {
        journey.reach(step, at);
        printer.reached(journey, step);
    }
}
