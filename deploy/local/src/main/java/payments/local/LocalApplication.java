package payments.local;

import payments.local.process.StartFailure;
import picocli.CommandLine;

/** The programs behind {@code deploy/local/up}, {@code kill} and {@code start}. */
public final class LocalApplication {
    private LocalApplication() {}

    public static void main(String[] args) {
        CommandLine commands = new CommandLine(
                        CommandLine.Model.CommandSpec.create().name("deploy/local"))
                .addSubcommand(new UpCommand())
                .addSubcommand("kill", new ControlCommand("kill"))
                .addSubcommand("start", new ControlCommand("start"))
                .setExecutionExceptionHandler((failure, _, _) -> explain(failure));
        System.exit(commands.execute(args));
    }

    // One line for a person where we know what to do about it; everything for us where we don't.
    private static int explain(Exception failure) {
        if (failure instanceof StartFailure) {
            System.err.println("✗ " + failure.getMessage());
        } else {
            failure.printStackTrace();
        }
        return 1;
    }
}
