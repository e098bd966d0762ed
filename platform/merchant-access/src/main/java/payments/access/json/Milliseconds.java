package payments.access.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;

/** Times as RFC 3339: read with any offset, written in UTC with three digits of a second, cut off and not rounded. */
final class Milliseconds {
    private static final DateTimeFormatter FORMAT =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    /** The years that RFC 3339 can write. */
    private static final int LAST_YEAR = 9999;

    private Milliseconds() {}

    /**
     * Reads a time.
     *
     * @throws DateTimeException if the text is no RFC 3339 time
     */
    static Instant parse(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        if (time.getYear() < 0 || time.getYear() > LAST_YEAR) {
            throw new DateTimeException("the year has more than four digits");
        }
        return time.toInstant();
    }

    static final class Writer extends ValueSerializer<Instant> {
        @Override
        public void serialize(Instant time, JsonGenerator json, SerializationContext context) {
            json.writeString(FORMAT.format(time));
        }
    }

    static final class Reader extends ValueDeserializer<Instant> {
        @Override
        public Instant deserialize(JsonParser json, DeserializationContext context) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return (Instant) context.handleUnexpectedToken(context.constructType(Instant.class), json);
            }
            try {
                return parse(json.getString());
            } catch (DateTimeException _) {
                return (Instant) context.handleWeirdStringValue(Instant.class, json.getString(), "no RFC 3339 time");
            }
        }
    }
}
