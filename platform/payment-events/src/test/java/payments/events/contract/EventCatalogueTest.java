package payments.events.contract;

import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import payments.events.EncodedEvent;
import payments.events.EventCodec;
import payments.events.EventType;

/** Renders {@code docs/events.md} from the contract, so that the page can't be out of date. */
class EventCatalogueTest {
    private static final Path PAGE = Path.of("../../docs/events.md");

    @Test
    void pageSaysWhatTheCodeSays() {
        String table = SampleEvents.all().map(EventCatalogueTest::row).collect(Collectors.joining("\n"));
        String chapters = SampleEvents.all().map(EventCatalogueTest::chapter).collect(Collectors.joining("\n"));

        Contract.compareOrWrite(PAGE, """
                # Events

                What the services tell each other, generated from `platform/payment-events`. Each event is a fact that
                carries all its readers need. On the wire it is CloudEvents 1.0 for Kafka in binary mode: the attributes
                are headers (`ce_id`, `ce_type`, `ce_source`, `ce_time`, `ce_subject`, `ce_specversion`, `content-type`,
                and `traceparent` where there is one), the value is JSON.

                * `ce_id` is what a reader remembers to do nothing twice. A result's is derived from its operation, so that
                  publishing it again, after a crash or by another instance, is the same event.
                * `sequence` counts a payment's events on one topic from 1 without gaps.
                * Within a major version the contract only grows: optional fields and new events. The schemas are generated
                  and committed in `platform/payment-events/src/main/resources`, and a breaking difference fails the build.
                * Amounts are minor units, times RFC 3339 in UTC.

                | event | topic | key | meaning |
                |---|---|---|---|
                %s

                %s""".formatted(table, chapters));
    }

    private static String row(Object event) {
        String name = event.getClass().getSimpleName();
        String topic = encoded(event).topic();
        return "| [`%s`](#%s) | `%s` | %s | %s |"
                .formatted(
                        name,
                        name.toLowerCase(Locale.ROOT),
                        topic,
                        topic.equals("merchant-directory") ? "merchant id" : "payment id",
                        EventSchemas.description(event.getClass()));
    }

    private static String chapter(Object event) {
        return """
                ## %s

                `%s` on `%s`. %s

                ```json
                %s```
                """.formatted(
                        event.getClass().getSimpleName(),
                        EventType.of(event.getClass()),
                        encoded(event).topic(),
                        EventSchemas.description(event.getClass()),
                        Contract.text(Contract.sample(event.getClass())));
    }

    private static EncodedEvent encoded(Object event) {
        return EventCodec.encode(SampleEvents.enveloped(event));
    }
}
