package payments.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import payments.events.MerchantEvent.MerchantUpdated;
import payments.events.UnreadableEventException.Code;

class EventCodecTest {
    private static final Envelope<MerchantUpdated> EVENT = new Envelope<>(
            EventId.next(),
            "/intake-service",
            Instant.parse("2026-01-15T09:30:00.123456Z"),
            null,
            new MerchantUpdated(
                    MerchantId.next(), 1, "Bookshop", MerchantEvent.Status.ACTIVE, FeeTerms.NONE, List.of()));
    private final EncodedEvent encoded = EventCodec.encode(EVENT);
    private final RecordHeaders headers = new RecordHeaders();

    EventCodecTest() {
        encoded.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsWrittenIsRead() {
        assertThat(EventCodec.decode(headers, encoded.value(), MerchantEvent.class))
                .isEqualTo(EVENT);
    }

    @Test
    void fieldsThatALaterProducerAddsAreIgnored() {
        String body = new String(encoded.value(), StandardCharsets.UTF_8);
        byte[] later = body.replaceFirst("\\{", "{\"loyalty\":{\"tier\":1},").getBytes(StandardCharsets.UTF_8);

        assertThat(EventCodec.decode(headers, later, MerchantEvent.class)).isEqualTo(EVENT);
    }

    @Test
    void unknownTypeIsSaidSo() {
        replace("ce_type", "payments.MerchantPromoted.v1");

        assertThat(failure(encoded.value(), MerchantEvent.class)).isEqualTo(Code.TYPE_UNKNOWN);
    }

    @Test
    void eventOfAnotherFamilyIsSaidSo() {
        assertThat(failure(encoded.value(), PaymentOutcome.class)).isEqualTo(Code.TYPE_UNEXPECTED);
    }

    @Test
    void missingHeaderIsSaidSo() {
        headers.remove("ce_id");

        assertThat(failure(encoded.value(), MerchantEvent.class)).isEqualTo(Code.HEADER_MISSING);
    }

    @Test
    void headerThatCannotBeReadIsSaidSo() {
        replace("ce_time", "yesterday");

        assertThat(failure(encoded.value(), MerchantEvent.class)).isEqualTo(Code.HEADER_INVALID);
    }

    @Test
    void brokenBodyIsSaidWithoutQuotingIt() {
        byte[] broken = "{\"name\": 4111111111111111".getBytes(StandardCharsets.UTF_8);

        UnreadableEventException failure = catchThrowableOfType(
                UnreadableEventException.class, () -> EventCodec.decode(headers, broken, MerchantEvent.class));

        assertThat(failure.code()).isEqualTo(Code.BODY_INVALID);
        assertThat(failure).hasNoCause().message().doesNotContain("4111");
    }

    @Test
    void bodyThatIsNullIsSaidSo() {
        assertThat(failure("null".getBytes(StandardCharsets.UTF_8), MerchantEvent.class))
                .isEqualTo(Code.BODY_INVALID);
    }

    private void replace(String header, String value) {
        headers.remove(header).add(header, value.getBytes(StandardCharsets.UTF_8));
    }

    private Code failure(byte[] value, Class<?> family) {
        return catchThrowableOfType(UnreadableEventException.class, () -> EventCodec.decode(headers, value, family))
                .code();
    }
}
