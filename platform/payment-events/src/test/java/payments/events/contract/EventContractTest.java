package payments.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventType;
import tools.jackson.databind.JsonNode;

class EventContractTest {
    static Stream<Object> events() {
        return SampleEvents.all();
    }

    @Test
    void everyEventHasASample() {
        assertThat(events().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(EventType.all().values().stream().collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaHasNotBrokenAndIsCommitted(Object event) {
        JsonNode schema = EventSchemas.of(event.getClass());

        if (Files.exists(Contract.schema(event.getClass()))) {
            assertThat(BreakingChanges.between(Contract.json(Contract.schema(event.getClass())), schema))
                    .as("breaking changes need a new major version of the event")
                    .isEmpty();
        }

        Contract.compareOrWrite(Contract.schema(event.getClass()), pretty(schema));
    }

    @ParameterizedTest
    @MethodSource("events")
    void producerWritesTheSample(Object event) {
        EncodedEvent encoded = EventCodec.encode(SampleEvents.enveloped(event));

        Contract.compareOrWrite(Contract.sample(event.getClass()), pretty(Contract.JSON.readTree(encoded.value())));
    }

    @ParameterizedTest
    @MethodSource("events")
    void consumerReadsTheSample(Object event) {
        RecordHeaders headers = headers(EventCodec.encode(SampleEvents.enveloped(event)));
        byte[] sample = Contract.text(Contract.sample(event.getClass())).getBytes(StandardCharsets.UTF_8);

        Envelope<?> read = EventCodec.decode(headers, sample, event.getClass());

        assertThat(read).isEqualTo(SampleEvents.enveloped(event));
    }

    @ParameterizedTest
    @MethodSource("events")
    void sampleKeepsItsSchema(Object event) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contract.json(Contract.schema(event.getClass())));

        assertThat(schema.validate(Contract.json(Contract.sample(event.getClass()))))
                .isEmpty();
    }

    private static String pretty(JsonNode json) {
        return Contract.JSON.writeValueAsString(Contract.JSON.treeToValue(json, Object.class)) + "\n";
    }

    static RecordHeaders headers(EncodedEvent encoded) {
        RecordHeaders headers = new RecordHeaders();
        encoded.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
        return headers;
    }
}
