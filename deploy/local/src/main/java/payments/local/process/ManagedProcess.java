package payments.local.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A program that can be started, killed and started again with the same command. Its output is appended to a log file,
 * its process id stands in a file while it runs. Thread-safe.
 */
public final class ManagedProcess implements AutoCloseable {
    private static final Duration TERMINATION = Duration.ofSeconds(20);

    private final String name;
    private final List<String> command;
    private final Path log;
    private final Path pidFile;
    private @Nullable Process process;

    public ManagedProcess(String name, List<String> command, Path logs, Path pids) {
        this.name = name;
        this.command = List.copyOf(command);
        this.log = logs.resolve(name + ".log");
        this.pidFile = pids.resolve(name + ".pid");
    }

    public String name() {
        return name;
    }

    public Path log() {
        return log;
    }

    public synchronized boolean isRunning() {
        return process != null && process.isAlive();
    }

    /** @throws IllegalStateException if it does not run */
    public synchronized ProcessHandle handle() {
        if (process == null) {
            throw new IllegalStateException(name + " does not run");
        }
        return process.toHandle();
    }

    /** Starts it unless it runs already. */
    public synchronized void start() {
        if (isRunning()) {
            return;
        }
        try {
            Files.createDirectories(log.getParent());
            Files.createDirectories(pidFile.getParent());
            process = new ProcessBuilder(deafToInterrupts())
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            Files.writeString(pidFile, Long.toString(process.pid()));
        } catch (IOException e) {
            throw new StartFailure(name + " can't be started: " + e.getMessage(), e);
        }
    }

    /** Ends it as {@code kill -9} does and returns when it is gone. */
    public synchronized void kill() {
        if (process != null) {
            process.destroyForcibly();
            awaitExit(process);
            forget();
        }
    }

    /** Asks it to end, gives it 20 s to finish what it is doing, and kills it then. */
    @Override
    public synchronized void close() {
        if (process == null) {
            return;
        }
        process.destroy();
        if (!awaitExit(process)) {
            process.destroyForcibly();
            awaitExit(process);
        }
        forget();
    }

    // Ctrl-C reaches every program of the terminal; these are to be stopped one after the other instead.
    private List<String> deafToInterrupts() {
        List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", name));
        wrapped.addAll(command);
        return wrapped;
    }

    private void forget() {
        process = null;
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new StartFailure("can't delete " + pidFile, e);
        }
    }

    private static boolean awaitExit(Process process) {
        try {
            return process.waitFor(TERMINATION.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
