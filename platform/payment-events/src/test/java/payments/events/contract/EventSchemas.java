package payments.events.contract;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.node.ObjectNode;

/** JSON Schema (draft 2020-12) of an event record, as {@link payments.events.EventCodec} writes it. */
final class EventSchemas {
    private static final SnakeCaseStrategy SNAKE_CASE = new SnakeCaseStrategy();

    private static final SchemaGenerator GENERATOR =
            new SchemaGenerator(new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                    .with(Option.INLINE_ALL_SCHEMAS, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                    .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                    .with(builder -> builder.forFields()
                            .withPropertyNameOverrideResolver(
                                    field -> SNAKE_CASE.nameForField(null, null, field.getDeclaredName()))
                            .withRequiredCheck(field -> !isNullable(field)))
                    .with(builder -> builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
                        Map<String, String> keywords = text(type.getErasedType());
                        return keywords.isEmpty() ? null : new CustomDefinition(node(keywords), true);
                    }))
                    .build());

    private EventSchemas() {}

    static ObjectNode of(Class<?> event) {
        ObjectNode schema = GENERATOR.generateSchema(event);
        schema.put("title", event.getSimpleName());
        schema.put("description", description(event));
        return schema;
    }

    static String description(Class<?> event) {
        return event.getAnnotation(JsonClassDescription.class).value();
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What is a string on the wire but not in Java. */
    private static Map<String, String> text(Class<?> type) {
        if (type == Instant.class) {
            return Map.of("type", "string", "format", "date-time");
        }
        if (type == Currency.class) {
            return Map.of("type", "string", "pattern", "^[A-Z]{3}$");
        }
        if (isTypeId(type)) {
            return Map.of("type", "string", "pattern", "^[a-z]+_[0-7][0-9a-hjkmnp-tv-z]{25}$");
        }
        return Map.of();
    }

    private static boolean isTypeId(Class<?> type) {
        return type.isRecord()
                && Stream.of(type.getRecordComponents())
                        .map(component -> component.getType())
                        .toList()
                        .equals(List.of(UUID.class));
    }

    private static ObjectNode node(Map<String, String> keywords) {
        return (ObjectNode) Contract.JSON.<JsonNode>valueToTree(keywords);
    }
}
