package payments.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.CloudEventDeserializer;
import io.cloudevents.kafka.CloudEventSerializer;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import payments.events.EncodedEvent;
import payments.events.Envelope;
import payments.events.EventCodec;
import payments.events.EventType;

/** Proves with the CloudEvents SDK's own Kafka binding that others read what we write, and we what others write. */
class CloudEventsBindingTest {
    static Stream<Envelope<Object>> envelopes() {
        return SampleEvents.all().map(SampleEvents::enveloped);
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void sdkReadsOurHeaders(Envelope<Object> envelope) {
        EncodedEvent encoded = EventCodec.encode(envelope);

        CloudEvent read;
        try (CloudEventDeserializer deserializer = new CloudEventDeserializer()) {
            read = deserializer.deserialize(encoded.topic(), EventContractTest.headers(encoded), encoded.value());
        }

        assertThat(read.getId()).isEqualTo(envelope.id().toString());
        assertThat(read.getType()).isEqualTo(EventType.of(envelope.event().getClass()));
        assertThat(read.getSource()).isEqualTo(URI.create(envelope.source()));
        assertThat(read.getTime()).isEqualTo(envelope.time().atOffset(ZoneOffset.UTC));
        assertThat(read.getSubject()).isEqualTo(encoded.key());
        assertThat(read.getDataContentType()).isEqualTo("application/json");
        assertThat(Objects.requireNonNull(read.getData()).toBytes()).isEqualTo(encoded.value());
    }

    @ParameterizedTest
    @MethodSource("envelopes")
    void weReadHeadersOfTheSdk(Envelope<Object> envelope) {
        EncodedEvent encoded = EventCodec.encode(envelope);
        CloudEvent event = CloudEventBuilder.v1()
                .withId(envelope.id().toString())
                .withType(EventType.of(envelope.event().getClass()))
                .withSource(URI.create(envelope.source()))
                .withTime(envelope.time().atOffset(ZoneOffset.UTC))
                .withSubject(encoded.key())
                .withData("application/json", encoded.value())
                .build();
        RecordHeaders headers = new RecordHeaders();
        byte[] value;
        try (CloudEventSerializer serializer = new CloudEventSerializer()) {
            value = serializer.serialize(encoded.topic(), headers, event);
        }

        Envelope<Object> read = EventCodec.decode(headers, value, Object.class);

        assertThat(read)
                .isEqualTo(new Envelope<>(envelope.id(), envelope.source(), envelope.time(), null, envelope.event()));
    }
}
