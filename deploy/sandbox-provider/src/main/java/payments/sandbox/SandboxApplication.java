package payments.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the third parties until the process is ended. */
@Command(
        name = "sandbox-provider",
        mixinStandardHelpOptions = true,
        description = "Two payment providers and a risk service, simulated.")
public final class SandboxApplication implements Callable<Integer> {
    @Option(names = "--port", defaultValue = "8090", description = "where to listen (default ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--latency",
            defaultValue = "lognormal",
            description = "none or lognormal (default ${DEFAULT-VALUE})")
    private String latency = "lognormal";

    @Option(names = "--data", description = "directory of the record of charges; without it, none is kept")
    private @Nullable Path data;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SandboxProvider sandbox =
                SandboxProvider.start(new SandboxProvider.Options(port, latency, Optional.ofNullable(data)));
        System.out.println("Sandbox providers listen on " + sandbox.baseUrl());
        new CountDownLatch(1).await();
        return 0;
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new SandboxApplication()).execute(args));
    }
}
