package payments.local.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.List;
import payments.local.Console;
import payments.local.demo.PaymentJourney.Step;
import tools.jackson.databind.JsonNode;

/** Shows journeys: a line for each step while they happen, a table when they are over. Thread-safe. */
final class JourneyPrinter {
    private final Console console;

    JourneyPrinter(Console console) {
        this.console = console;
    }

    void header() {
        console.line("");
        console.line("      after  payment method          what happened");
    }

    synchronized void reached(PaymentJourney journey, Step step) {
        console.line("  %9s  %-22s  %s"
                .formatted(
                        time(journey.after(step).orElseThrow()),
                        journey.scenario().paymentMethod(),
                        what(journey, step)));
    }

    private static String what(PaymentJourney journey, Step step) {
        return switch (step) {
            case ACCEPTED ->
                "accepted as " + journey.id() + " (" + journey.scenario().story() + ")";
            case DECIDED -> "→ " + journey.outcome();
            case TOLD -> "→ webhook received, signature verified";
            case BOOKED -> journey.scenario().movesMoney() ? "→ booked" : "→ journaled, nothing to book";
        };
    }

    void summary(List<PaymentJourney> journeys) {
        console.line("");
        console.line("  %-22s %9s %9s %9s %9s  %s"
                .formatted("payment method", "accepted", "provider", "webhook", "ledger", "outcome"));
        for (PaymentJourney journey : journeys) {
            console.line("  %-22s %9s %9s %9s %9s  %s %s"
                    .formatted(
                            journey.scenario().paymentMethod(),
                            time(journey, Step.ACCEPTED),
                            time(journey, Step.DECIDED),
                            time(journey, Step.TOLD),
                            time(journey, Step.BOOKED),
                            journey.isComplete() ? "✓" : "✗",
                            journey.outcome()));
        }
    }

    void balances(JsonNode balances) {
        console.line("");
        for (JsonNode balance : balances) {
            Currency currency = Currency.getInstance(balance.get("currency").asString());
            console.line("  The merchant's balance, fees deducted: %s %s available"
                    .formatted(
                            BigDecimal.valueOf(balance.get("available").asLong(), currency.getDefaultFractionDigits()),
                            currency));
        }
    }

    private static String time(PaymentJourney journey, Step step) {
        return journey.after(step).map(JourneyPrinter::time).orElse("—");
    }

    private static String time(Duration duration) {
        return duration.toMillis() + " ms";
    }
}
