package payments.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import payments.local.process.StartFailure;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kill} and {@code start}: hands the order to the running {@code up}. */
final class ControlCommand implements Callable<Integer> {
    private final String order;

    @Option(names = "--home", hidden = true, required = true)
    private Path home = Path.of(".");

    @Parameters(
            paramLabel = "SERVICE",
            description = "intake, verification, notification, ledger, sandbox-provider or kafka")
    private String service = "";

    ControlCommand(String order) {
        this.order = order;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        URI control = URI.create(String.valueOf(StackFile.read(home).get("control")));
        HttpRequest request = HttpRequest.newBuilder(control.resolve("/" + order + "/" + service))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            Console.system().line(answer.body());
            return answer.statusCode() == 200 ? 0 : 1;
        } catch (IOException e) {
            throw new StartFailure("The stack does not answer. Start one with: deploy/local/up", e);
        }
    }
}
