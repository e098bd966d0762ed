package payments.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed files of the contract, compared or, with {@code -Dcontract.write=true}, written. */
final class Contract {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();
    static final boolean WRITING = Boolean.getBoolean("contract.write");

    private static final Path RESOURCES = Path.of("src/main/resources/payments/events");

    private Contract() {}

    static Path sample(Class<?> event) {
        return RESOURCES.resolve("samples/" + event.getSimpleName() + ".v1.json");
    }

    static Path schema(Class<?> event) {
        return RESOURCES.resolve("schemas/" + event.getSimpleName() + ".v1.schema.json");
    }

    static JsonNode json(Path file) {
        return JSON.readTree(text(file));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void compareOrWrite(Path file, String text) {
        if (WRITING) {
            write(file, text);
        }
        assertThat(file)
                .as("generated from the code; if the change is meant, run: mvn test -pl platform/payment-events"
                        + " -Dcontract.write=true, and commit it")
                .exists()
                .content()
                .isEqualTo(text);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
