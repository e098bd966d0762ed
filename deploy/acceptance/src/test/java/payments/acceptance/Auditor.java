package payments.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static payments.acceptance.Waiting.patiently;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import payments.acceptance.Platform.Told;
import payments.events.Envelope;
import payments.events.Fee;
import payments.events.Money;
import payments.events.PaymentEvent;
import payments.events.PaymentOutcome;
import payments.events.PaymentRequest;
import payments.events.Topics;
import payments.local.demo.Merchant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares what every party knows of every payment that a caller was told is accepted: intake, the topics, the providers,
 * the merchant's webhooks and the ledger. None may be missing, none double, and the sums have to be equal.
 */
final class Auditor {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Fee TERMS = new Fee(140, 25); // of every merchant of the journeys

    private final Platform platform;

    Auditor(Platform platform) {
        this.platform = platform;
    }

    /** A payment as intake shows it. */
    private record Shown(Merchant merchant, String id, String status, long captured) {
        boolean isCaptured() {
            return status.equals("captured");
        }
    }

    void audit() {
        // Several callers with one key were told of the same payment.
        Map<String, Told> told =
                platform.told().stream().collect(Collectors.toMap(Told::payment, each -> each, (one, _) -> one));
        List<Shown> payments = told.values().stream().map(this::settled).toList();
        intakeHasNoOthers(payments);
        topicsTellOfEachOnce(payments);
        providersTookWhatIntakeShows(payments);
        merchantsWereToldOnce(payments);
        ledgerBookedWhatWasCaptured(payments);
    }

    private Shown settled(Told told) {
        JsonNode payment = patiently()
                .until(
                        () -> platform.api().payment(told.merchant(), told.payment()),
                        each -> !each.get("status").asString().equals("processing"));
        assertThat(payment.get("amount").asLong()).isEqualTo(told.amount());
        return new Shown(
                told.merchant(),
                told.payment(),
                payment.get("status").asString(),
                payment.get("amount_captured").asLong());
    }

    private void intakeHasNoOthers(List<Shown> payments) {
        for (Merchant merchant : merchants(payments)) {
            List<String> listed = new ArrayList<>();
            String cursor = "";
            do {
                JsonNode page = platform.api()
                        .get("intake", merchant, "/v1/payments?limit=100" + cursor)
                        .expecting(200);
                page.get("data").forEach(payment -> listed.add(payment.get("id").asString()));
                cursor = page.get("has_more").asBoolean()
                        ? "&cursor=" + page.get("next_cursor").asString()
                        : "";
            } while (!cursor.isEmpty());
            assertThat(listed)
                    .as("payments that intake lists for %s", merchant.id())
                    .containsExactlyInAnyOrderElementsOf(ids(of(payments, merchant)));
        }
    }

    private void topicsTellOfEachOnce(List<Shown> payments) {
        Map<String, Set<String>> requests = eventIds(read(Topics.PAYMENT_REQUESTS, PaymentRequest.class));
        Map<String, Set<String>> outcomes = eventIds(read(Topics.PAYMENT_OUTCOMES, PaymentOutcome.class));
        for (Shown payment : payments) {
            assertThat(requests.get(payment.id()))
                    .as("requests of %s", payment.id())
                    .hasSize(1);
            assertThat(outcomes.get(payment.id()))
                    .as("outcomes of %s", payment.id())
                    .hasSize(1);
        }
        assertThat(requests.keySet()).as("payments on the topic").containsExactlyInAnyOrderElementsOf(ids(payments));
    }

    private void providersTookWhatIntakeShows(List<Shown> payments) {
        Map<String, List<JsonNode>> charges = charges().stream()
                .filter(charge -> charge.get("captured").asLong() > 0)
                .collect(Collectors.groupingBy(charge -> charge.get("reference").asString()));
        assertThat(charges.keySet())
                .as("payments that providers charged")
                .containsExactlyInAnyOrderElementsOf(
                        ids(payments.stream().filter(Shown::isCaptured).toList()));
        for (Shown payment : payments) {
            long taken = charges.getOrDefault(payment.id(), List.of()).stream()
                    .mapToLong(charge -> charge.get("captured").asLong())
                    .sum();
            assertThat(taken).as("taken for %s", payment.id()).isEqualTo(payment.captured());
        }
    }

    /** A webhook may come twice, but then it is the same: the merchant has seen as many ids as there are outcomes. */
    private void merchantsWereToldOnce(List<Shown> payments) {
        for (Shown payment : payments) {
            patiently()
                    .untilAsserted(() -> assertThat(platform.receiver().received(payment.id()))
                            .as("webhooks of %s", payment.id())
                            .isNotEmpty());
            assertThat(platform.receiver().received(payment.id()).map(webhook -> webhook.id() + webhook.type()))
                    .as("webhooks of %s", payment.id())
                    .containsOnly(platform.receiver()
                            .received(payment.id())
                            .map(webhook -> webhook.id() + "payment." + payment.status())
                            .findFirst()
                            .orElseThrow());
        }
    }

    private void ledgerBookedWhatWasCaptured(List<Shown> payments) {
        for (Merchant merchant : merchants(payments)) {
            long owed = of(payments, merchant).stream()
                    .filter(Shown::isCaptured)
                    .mapToLong(payment -> payment.captured()
                            - TERMS.on(Money.of(payment.captured(), "EUR")).amount())
                    .sum();
            patiently()
                    .untilAsserted(() -> assertThat(platform.api()
                                    .balances(merchant)
                                    .path(0)
                                    .path("available")
                                    .asLong(0))
                            .as("what the ledger owes %s", merchant.id())
                            .isEqualTo(owed));
        }
        for (Shown payment : payments) {
            assertThat(platform.api().ledgerTransactions(payment.merchant(), payment.id()))
                    .as("transactions of %s", payment.id())
                    .hasSize(payment.isCaptured() ? 1 : 0);
        }
        JsonNode trialBalance =
                platform.api().operatorGet("ledger", "/v1/ledger/trial-balance").expecting(200);
        assertThat(trialBalance.get("balanced").asBoolean())
                .as("trial balance %s", trialBalance)
                .isTrue();
    }

    private <E extends PaymentEvent> List<Envelope<E>> read(String topic, Class<E> family) {
        return Topic.read(platform.stack().kafkaBootstrapServers(), topic, family);
    }

    private static <E extends PaymentEvent> Map<String, Set<String>> eventIds(List<Envelope<E>> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        event -> event.event().payment().id().toString(),
                        Collectors.mapping(event -> event.id().toString(), Collectors.toSet())));
    }

    private List<JsonNode> charges() {
        List<JsonNode> charges = new ArrayList<>();
        List<JsonNode> page;
        do {
            String after = charges.isEmpty() ? "" : charges.getLast().get("id").asString();
            page = charges(after);
            charges.addAll(page);
        } while (!page.isEmpty());
        return charges;
    }

    private List<JsonNode> charges(String after) {
        URI uri = platform.stack().sandboxProvider().resolve("/admin/charges?after=" + after);
        try (HttpClient http = HttpClient.newHttpClient()) {
            String body = http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return StreamSupport.stream(JSON.readTree(body).get("data").spliterator(), false)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Set<Merchant> merchants(List<Shown> payments) {
        return payments.stream().map(Shown::merchant).collect(Collectors.toSet());
    }

    private static List<Shown> of(List<Shown> payments, Merchant merchant) {
        return payments.stream()
                .filter(payment -> payment.merchant().equals(merchant))
                .toList();
    }

    private static List<String> ids(List<Shown> payments) {
        return payments.stream().map(Shown::id).toList();
    }
}
