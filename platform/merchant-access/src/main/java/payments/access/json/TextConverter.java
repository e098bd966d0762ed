package payments.access.json;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads identifiers, enum constants and times in paths and queries exactly as in bodies: as the JSON string of the same
 * text.
 */
final class TextConverter implements ConditionalGenericConverter {
    private final JsonMapper json;

    TextConverter(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        // Enum and Instant by name, since Spring has converters of its own for them, which would come first.
        return Set.of(
                new ConvertiblePair(String.class, Enum.class),
                new ConvertiblePair(String.class, Instant.class),
                new ConvertiblePair(String.class, Object.class));
    }

    @Override
    public boolean matches(TypeDescriptor source, TypeDescriptor target) {
        Class<?> type = target.getType();
        return type.isEnum() || type == Instant.class || (type.isRecord() && hasTextForm(type));
    }

    private static boolean hasTextForm(Class<?> type) {
        try {
            return type.getMethod("parse", String.class).getReturnType() == type;
        } catch (NoSuchMethodException _) {
            return false;
        }
    }

    /**
     * The value of the text.
     *
     * @throws IllegalArgumentException if it has none, without a word of the text
     */
    @Override
    public @Nullable Object convert(@Nullable Object source, TypeDescriptor from, TypeDescriptor to) {
        if (source == null) {
            return null;
        }
        try {
            return json.convertValue(source, to.getType());
        } catch (JacksonException _) {
            throw new IllegalArgumentException("not a " + to.getType().getSimpleName());
        }
    }
}
