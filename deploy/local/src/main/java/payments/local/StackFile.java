package payments.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import payments.local.demo.Merchant;
import payments.local.process.StartFailure;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code data/stack.json}: what a script needs to use the running stack. */
final class StackFile {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private StackFile() {}

    static Path in(Path home) {
        return home.resolve("data").resolve("stack.json");
    }

    static void write(Path home, LocalStack stack, ControlServer control, Merchant merchant) {
        Map<String, String> content = new LinkedHashMap<>();
        for (String service : new String[] {"intake", "verification", "notification", "ledger"}) {
            content.put(service, stack.service(service).toString());
        }
        content.put("sandbox_provider", stack.sandboxProvider().toString());
        content.put("merchant_url", "http://127.0.0.1:" + stack.merchantPort());
        content.put("control", "http://127.0.0.1:" + control.port());
        content.put("kafka", stack.kafkaBootstrapServers());
        content.put("operator_token", stack.operatorToken());
        content.put("merchant_id", merchant.id());
        content.put("api_key", merchant.apiKey());
        try {
            Files.writeString(in(home), JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new StartFailure("can't write " + in(home), e);
        }
    }

    /** @throws StartFailure if no stack runs from this directory */
    static Map<?, ?> read(Path home) {
        try {
            return JSON.readValue(Files.readString(in(home)), Map.class);
        } catch (IOException e) {
            throw new StartFailure("No stack runs here. Start one with: deploy/local/up", e);
        }
    }

    static void delete(Path home) {
        try {
            Files.deleteIfExists(in(home));
        } catch (IOException e) {
            throw new StartFailure("can't delete " + in(home), e);
        }
    }
}
