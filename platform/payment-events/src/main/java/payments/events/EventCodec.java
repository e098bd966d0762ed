package payments.events;

import static payments.events.UnreadableEventException.Code.BODY_INVALID;
import static payments.events.UnreadableEventException.Code.HEADER_INVALID;
import static payments.events.UnreadableEventException.Code.HEADER_MISSING;
import static payments.events.UnreadableEventException.Code.TYPE_UNEXPECTED;
import static payments.events.UnreadableEventException.Code.TYPE_UNKNOWN;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads events in the CloudEvents 1.0 Kafka binding, binary mode: attributes as {@code ce_…} headers, the
 * event itself as JSON. Reading ignores fields it does not know, so that producers may add some. Thread-safe.
 */
public final class EventCodec {
    private static final String SPEC_VERSION = "1.0";
    private static final String CONTENT_TYPE = "application/json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private EventCodec() {}

    public static EncodedEvent encode(Envelope<?> envelope) {
        Object event = envelope.event();
        String key = key(event);
        Map<String, String> headers = new HashMap<>();
        headers.put("ce_specversion", SPEC_VERSION);
        headers.put("ce_id", envelope.id().toString());
        headers.put("ce_type", EventType.of(event.getClass()));
        headers.put("ce_source", envelope.source());
        headers.put("ce_time", envelope.time().toString());
        headers.put("ce_subject", key);
        headers.put("content-type", CONTENT_TYPE);
        if (envelope.traceparent() != null) {
            headers.put("traceparent", envelope.traceparent());
        }
        return new EncodedEvent(topic(event), key, Map.copyOf(headers), JSON.writeValueAsBytes(event));
    }

    /**
     * Reads an event of the expected family, such as {@link PaymentOutcome}.
     *
     * @throws UnreadableEventException if the record is not one
     */
    public static <E> Envelope<E> decode(Headers headers, byte[] value, Class<E> family) {
        Class<? extends E> type = type(required(headers, "ce_type"), family);
        return new Envelope<>(
                parsed(headers, "ce_id", EventId::parse),
                required(headers, "ce_source"),
                parsed(headers, "ce_time", Instant::parse),
                text(headers, "traceparent"),
                event(value, type));
    }

    /**
     * Reads an event that was kept without its envelope.
     *
     * @param type as {@link EventType} names it
     * @throws UnreadableEventException if it is not one
     */
    public static <E> E decode(String type, byte[] value, Class<E> family) {
        return event(value, type(type, family));
    }

    private static String topic(Object event) {
        return switch (event) {
            case PaymentRequest _ -> Topics.PAYMENT_REQUESTS;
            case PaymentOutcome _ -> Topics.PAYMENT_OUTCOMES;
            case MerchantEvent _ -> Topics.MERCHANT_DIRECTORY;
            case LedgerEvent _ -> Topics.LEDGER_TRANSACTIONS;
            default -> throw new IllegalArgumentException(event.getClass() + " is not an event of the contract");
        };
    }

    private static String key(Object event) {
        return switch (event) {
            case PaymentEvent payment -> payment.payment().id().toString();
            case MerchantEvent.MerchantUpdated merchant -> merchant.merchantId().toString();
            case LedgerEvent.TransactionPosted posted -> posted.paymentId().toString();
            default -> throw new IllegalArgumentException(event.getClass() + " is not an event of the contract");
        };
    }

    private static <E> Class<? extends E> type(String name, Class<E> family) {
        Class<?> type = EventType.all().get(name);
        if (type == null) {
            throw new UnreadableEventException(TYPE_UNKNOWN, "ce_type names no event of this version", null);
        }
        if (!family.isAssignableFrom(type)) {
            throw new UnreadableEventException(
                    TYPE_UNEXPECTED, "expected a " + family.getSimpleName() + ", got " + type.getSimpleName(), null);
        }
        return type.asSubclass(family);
    }

    private static <E> E event(byte[] value, Class<E> type) {
        E event;
        try {
            event = JSON.readValue(value, type);
        } catch (JacksonException | IllegalArgumentException e) {
            // Parser messages quote the text they stumble over, so neither the message nor the cause goes along.
            throw new UnreadableEventException(BODY_INVALID, "the body is no " + type.getSimpleName(), null);
        }
        if (event == null) {
            throw new UnreadableEventException(BODY_INVALID, "the body is null", null);
        }
        return event;
    }

    private static <T> T parsed(Headers headers, String name, Function<String, T> parser) {
        try {
            return parser.apply(required(headers, name));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEventException(HEADER_INVALID, name + " can't be read", e);
        }
    }

    private static String required(Headers headers, String name) {
        String text = text(headers, name);
        if (text == null) {
            throw new UnreadableEventException(HEADER_MISSING, name + " is missing", null);
        }
        return text;
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
