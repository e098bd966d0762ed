package payments.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of an earlier run that was itself killed and could not stop them. */
public final class Leftovers {
    private Leftovers() {}

    /** Ends what the process id files of the directory still name. Call it only while no other run owns the directory. */
    public static void stop(Path pids) {
        if (!Files.isDirectory(pids)) {
            return;
        }
        try (Stream<Path> files = Files.list(pids)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(".pid")).toList();
            found.stream().flatMap(file -> running(file).stream()).forEach(Leftovers::end);
            for (Path file : found) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Process ids are used again by the system, so what runs under one now has to be a Java program too.
    private static Optional<ProcessHandle> running(Path pidFile) {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
                    .filter(handle -> handle.info().command().orElse("").endsWith("java"));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static void end(ProcessHandle handle) {
        handle.destroyForcibly();
        handle.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }
}
