package payments.acceptance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Spring Boot's annotation processor wrote about the properties of one module.
 *
 * @param metaInf the {@code META-INF} of the module's classes
 */
record PropertyMetadata(Path metaInf) {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String MAP = "java.util.Map<java.lang.String,";

    record Property(String name, String type, String defaultValue, String description) {
        /** Markdown has one line for a row, and code in backticks instead of tags. */
        String row() {
            return "| `%s` | %s | %s | %s |"
                    .formatted(
                            name,
                            simple(type),
                            defaultValue.isEmpty() ? "none" : "`" + defaultValue + "`",
                            description
                                    .replaceAll("\\{@code ([^}]*)}", "`$1`")
                                    .replaceAll("\\{@link (\\w+)#(\\w+)}", "`$1.$2`")
                                    .replace("|", "\\|"));
        }

        private static String simple(String type) {
            return type.replaceAll("[\\w.]+\\.", "")
                    .replace("List<String>", "list of names")
                    .replaceAll("BigDecimal|Double", "decimal")
                    .replace("Long", "integer")
                    .replace("RiskDecision", "decision")
                    .toLowerCase(Locale.ROOT);
        }
    }

    static PropertyMetadata of(Path module) {
        return new PropertyMetadata(module.resolve("target/classes/META-INF"));
    }

    Path file() {
        return metaInf.resolve("spring-configuration-metadata.json");
    }

    List<Property> properties() {
        return read(file(), "").toList();
    }

    private Stream<Property> read(Path file, String prefix) {
        return StreamSupport.stream(
                        JSON.readTree(file.toFile()).path("properties").spliterator(), false)
                .flatMap(node -> property(node, prefix));
    }

    /** An entry of a map is described by its values' type, where that has a description of its own. */
    private Stream<Property> property(JsonNode node, String prefix) {
        String name = prefix + node.path("name").asString();
        String type = node.path("type").asString();
        if (!type.startsWith(MAP)) {
            return Stream.of(property(node, name, type));
        }
        String valueType = type.substring(MAP.length(), type.length() - 1);
        Path values = metaInf.resolve("spring/configuration-metadata/" + valueType + ".json");
        return Files.exists(values)
                ? read(values, name + ".<name>.")
                : Stream.of(property(node, name + ".<name>", valueType));
    }

    private static Property property(JsonNode node, String name, String type) {
        return new Property(
                name,
                type,
                node.path("defaultValue").asString(""),
                node.path("description").asString(""));
    }
}
