package payments.access.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Knows the types that are text in the API, though they do not look like it in Java. */
final class ApiModelResolver extends ModelResolver {

    ApiModelResolver(ObjectMapper mapper) {
        super(mapper);
        openapi31(true);
    }

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> next) {
        JavaType java = _mapper.constructType(type.getType());
        if (java.hasRawClass(Currency.class)) {
            return text().description("ISO 4217").pattern("[A-Z]{3}").example("EUR");
        }
        return super.resolve(type, context, next);
    }

    /** A constant without a name of its own in the API is spelt in lower case. */
    @Override
    @SuppressWarnings({"rawtypes", "unchecked"}) // as the library declares it
    protected Schema _createSchemaForEnum(Class<Enum<?>> type) {
        Set<String> javaNames =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.toSet());
        Schema schema = super._createSchemaForEnum(type);
        List<Object> values = schema.getEnum();
        schema.setEnum(values.stream()
                .map(value -> javaNames.contains(value) ? String.valueOf(value).toLowerCase(Locale.ROOT) : value)
                .toList());
        return schema;
    }

    private static Schema<Object> text() {
        Schema<Object> schema = new Schema<>();
        schema.addType("string");
        return schema;
    }
}
