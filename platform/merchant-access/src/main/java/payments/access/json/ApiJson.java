package payments.access.json;

import static tools.jackson.core.StreamReadFeature.STRICT_DUPLICATE_DETECTION;
import static tools.jackson.databind.DeserializationFeature.ACCEPT_FLOAT_AS_INT;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS;
import static tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES;
import static tools.jackson.databind.MapperFeature.ALLOW_COERCION_OF_SCALARS;

import java.time.Instant;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * The JSON of the API, for those who write or read it outside of a controller. Not a {@code JsonMapper} bean, since
 * what is right for our callers is too strict for the answers of third parties. Thread-safe.
 */
public final class ApiJson {
    /** Far more than any request nests. */
    private static final int DEEPEST = 32;

    /** The limit of a body; nothing within can be longer. */
    private static final int LONGEST = 64 * 1024;

    /** The longest number that fits a field has 19 digits. */
    private static final int LONGEST_NUMBER = 100;

    private static final JsonMapper MAPPER = JsonMapper.builder(factory())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .annotationIntrospector(new LowerCaseEnums())
            .addModule(new SimpleModule("api")
                    .addSerializer(Instant.class, new Milliseconds.Writer())
                    .addDeserializer(Instant.class, new Milliseconds.Reader()))
            .enable(FAIL_ON_UNKNOWN_PROPERTIES, FAIL_ON_TRAILING_TOKENS, FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(ACCEPT_FLOAT_AS_INT)
            .disable(ALLOW_COERCION_OF_SCALARS)
            .withCoercionConfigDefaults(coercion -> {
                for (CoercionInputShape shape : CoercionInputShape.values()) {
                    coercion.setCoercion(shape, CoercionAction.Fail);
                }
            })
            .build();

    ApiJson() {}

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(LONGEST)
                        .maxNameLength(LONGEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .build())
                .build();
    }

    /** Reads and writes as the API does. */
    public JsonMapper mapper() {
        return MAPPER;
    }
}
