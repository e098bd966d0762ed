package payments.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import payments.local.StackOptions.StackPorts;
import payments.local.process.Jvm;
import payments.local.process.ManagedProcess;
import payments.local.process.StartFailure;

/** The command lines of the services and of the sandbox providers: jar, memory and where everything else is. */
final class ServicePrograms {
    private static final int HEAP_MEGABYTES = 256;
    private static final String VERSION = "1.0.0-SNAPSHOT";

    private final StackOptions options;
    private final Secrets secrets;
    private final String kafka;
    private final Path pids;

    ServicePrograms(StackOptions options, Secrets secrets, String kafka, Path pids) {
        this.options = options;
        this.secrets = secrets;
        this.kafka = kafka;
        this.pids = pids;
    }

    ManagedProcess sandboxProvider() {
        return new ManagedProcess(
                "sandbox-provider",
                Jvm.jar(
                        jar("deploy/sandbox-provider", "sandbox-provider"),
                        128,
                        options.tuning(),
                        List.of(
                                "--port=" + options.ports().sandboxProvider(),
                                "--latency=" + options.providerLatency(),
                                "--data=" + options.data().resolve("sandbox-provider"))),
                options.logs(),
                pids);
    }

    ManagedProcess service(String name) {
        return switch (name) {
            case "intake" -> service(name, options.ports().intake(), Map.of());
            case "verification" -> service(name, options.ports().verification(), providers());
            case "notification" -> service(name, options.ports().notification(), webhooks());
            case "ledger" -> service(name, options.ports().ledger(), Map.of());
            default -> throw new IllegalArgumentException("no service is called " + name);
        };
    }

    private Map<String, String> providers() {
        String sandbox = "http://127.0.0.1:" + options.ports().sandboxProvider();
        return Map.of(
                "payments.verification.providers.sandbox-a.base-url", sandbox + "/sandbox-a",
                "payments.verification.providers.sandbox-b.base-url", sandbox + "/sandbox-b",
                "payments.verification.risk.base-url", sandbox + "/risk");
    }

    private Map<String, String> webhooks() {
        return Map.of(
                "payments.notification.encryption.keys.local", secrets.webhookEncryptionKey(),
                "payments.notification.encryption.active-key", "local",
                "payments.notification.delivery.allow-private-addresses", "true");
    }

    private ManagedProcess service(String name, int port, Map<String, String> own) {
        StackPorts ports = options.ports();
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("server.port", Integer.toString(port));
        properties.put("server.address", "127.0.0.1");
        properties.put("spring.datasource.url", "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name);
        properties.put("spring.datasource.username", name + "_app");
        properties.put("spring.datasource.password", secrets.databasePassword());
        properties.put("spring.flyway.user", name + "_owner");
        properties.put("spring.flyway.password", secrets.databasePassword());
        properties.put("spring.kafka.bootstrap-servers", kafka);
        properties.put("payments.access.operator-token", secrets.operatorToken());
        properties.putAll(own);
        properties.putAll(options.properties().getOrDefault(name, Map.of()));
        List<String> arguments = new ArrayList<>();
        properties.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        return new ManagedProcess(
                name,
                Jvm.jar(jar(name + "-service", name + "-service"), HEAP_MEGABYTES, options.tuning(), arguments),
                options.logs(),
                pids);
    }

    private Path jar(String module, String name) {
        Path jar = options.root().resolve(module).resolve("target").resolve(name + "-" + VERSION + ".jar");
        if (!Files.exists(jar)) {
            throw new StartFailure(name + " is not built. Run: mvn -Pquick -DskipTests package");
        }
        return jar;
    }
}
