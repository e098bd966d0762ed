package payments.sandbox;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * The providers' own record: a line for each change of a charge and for each key that was closed, written before the
 * caller hears of it. It survives the process, not the machine: nobody's money is in it. Thread-safe.
 */
final class ChargeLog implements AutoCloseable {
    /** One line: a charge as it became, or a key that will never have one. */
    record Entry(String provider, String key, @Nullable Charge charge) {}

    private final @Nullable BufferedWriter writer;

    private ChargeLog(@Nullable BufferedWriter writer) {
        this.writer = writer;
    }

    /** @param directory where the record is kept, nothing to keep none */
    static ChargeLog in(Optional<Path> directory) throws IOException {
        if (directory.isEmpty()) {
            return new ChargeLog(null);
        }
        Files.createDirectories(directory.get());
        return new ChargeLog(
                Files.newBufferedWriter(file(directory.get()), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    /** What earlier runs wrote, oldest first. A last line that a crash has torn is passed over. */
    static List<Entry> read(Path directory) throws IOException {
        if (!Files.exists(file(directory))) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file(directory))) {
            return lines.flatMap(line -> entry(line).stream()).toList();
        }
    }

    private static Optional<Entry> entry(String line) {
        try {
            return Optional.of(Json.MAPPER.readValue(line, Entry.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void append(Entry entry) {
        if (writer == null) {
            return;
        }
        String line = Json.MAPPER.writeValueAsString(entry) + "\n";
        synchronized (writer) {
            try {
                writer.write(line);
                writer.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path file(Path directory) {
        return directory.resolve("charges.jsonl");
    }

    @Override
    public void close() throws IOException {
        if (writer != null) {
            writer.close();
        }
    }
}
