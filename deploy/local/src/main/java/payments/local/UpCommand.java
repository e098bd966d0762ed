package payments.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import payments.local.StackOptions.StackPorts;
import payments.local.demo.Demonstration;
import payments.local.demo.Merchant;
import payments.local.demo.PlatformApi;
import payments.local.demo.SampleMerchant;
import payments.local.process.JvmTuning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the platform, shows it at work, and keeps it running until Ctrl-C. */
@Command(
        name = "up",
        description = "Starts the whole platform on this machine and shows it at work.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {
    @Option(names = "--home", hidden = true, required = true)
    private Path home = Path.of(".");

    @Option(names = "--root", hidden = true, required = true)
    private Path root = Path.of(".");

    @Option(names = "--fresh", description = "begin with empty databases and topics")
    private boolean fresh;

    @Option(
            names = "--demo",
            description = "end after the demonstration, with status 0 if every payment arrived everywhere")
    private boolean demo;

    @Option(names = "--free-ports", description = "listen on ports that are free instead of the usual ones")
    private boolean freePorts;

    private final Console console = Console.system();

    @Override
    public Integer call() throws InterruptedException {
        StackOptions options = new StackOptions(
                root,
                home,
                freePorts ? StackPorts.free() : StackPorts.USUAL,
                "lognormal",
                fresh,
                StackOptions.SERVICES,
                JvmTuning.START,
                Map.of());
        console.line("Starting the payment platform; logs are in deploy/local/logs");
        try (LocalStack stack = LocalStack.start(options, Progress.console(console));
                PlatformApi api = new PlatformApi(stack)) {
            SampleMerchant receiver = SampleMerchant.listen(stack.merchantPort());
            stack.adopt(receiver);
            ControlServer control = ControlServer.listen(stack);
            stack.adopt(control);
            Merchant merchant = api.createMerchant("Sample merchant", "test");
            StackFile.write(home, stack, control, merchant);
            stack.adopt(() -> StackFile.delete(home));
            boolean complete = demonstrate(api, receiver, merchant);
            if (demo) {
                return complete ? 0 : 1;
            }
            new Guide(console, stack, merchant).print();
            new CountDownLatch(1).await(); // Ctrl-C ends the JVM, whose end closes the stack
            return 0;
        }
    }

    /** Sets up the sample merchant and shows its payments' ways; returns whether each arrived everywhere it should. */
    private boolean demonstrate(PlatformApi api, SampleMerchant receiver, Merchant merchant) {
        String secret = api.createWebhookEndpoint(merchant, receiver.url("sample"))
                .get("secret")
                .asString();
        receiver.trust("sample", secret);
        boolean complete = new Demonstration(api, receiver, merchant, console).run();
        if (!complete) {
            console.line("Not every payment arrived everywhere it should. The logs tell why: deploy/local/logs");
        }
        return complete;
    }
}
