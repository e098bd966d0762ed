package payments.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import payments.local.process.JvmTuning;
import payments.local.process.Ports;

/**
 * How a stack is to be run.
 *
 * @param root the project's directory, where the services' jars are found
 * @param home where data and logs go; two stacks need two
 * @param ports where everything listens
 * @param providerLatency {@code lognormal} or {@code none}
 * @param fresh whether to begin with empty databases and topics
 * @param services which of them to run, in the order in which they are waited for
 * @param tuning of every JVM
 * @param properties of a service on top of the usual ones, by service
 */
public record StackOptions(
        Path root,
        Path home,
        StackPorts ports,
        String providerLatency,
        boolean fresh,
        List<String> services,
        JvmTuning tuning,
        Map<String, Map<String, String>> properties) {
    /** All of them. */
    public static final List<String> SERVICES = List.of("intake", "verification", "notification", "ledger");

    /** @param merchant of the sample merchant's webhook receiver, and of the control of {@code kill} and {@code start} */
    public record StackPorts(
            int postgres,
            int kafka,
            int intake,
            int verification,
            int notification,
            int ledger,
            int sandboxProvider,
            int merchant) {

        static final StackPorts USUAL = new StackPorts(15432, 19092, 8080, 8081, 8082, 8083, 8090, 8091);

        /** Ports that are free now. */
        public static StackPorts free() {
            List<Integer> free = Ports.free(8);
            return new StackPorts(
                    free.get(0),
                    free.get(1),
                    free.get(2),
                    free.get(3),
                    free.get(4),
                    free.get(5),
                    free.get(6),
                    free.get(7));
        }

        /** @throws payments.local.process.StartFailure naming the first that is taken */
        void requireFree() {
            Ports.requireFree("PostgreSQL", postgres);
            Ports.requireFree("Kafka", kafka);
            Ports.requireFree("intake-service", intake);
            Ports.requireFree("verification-service", verification);
            Ports.requireFree("notification-service", notification);
            Ports.requireFree("ledger-service", ledger);
            Ports.requireFree("the sandbox providers", sandboxProvider);
            Ports.requireFree("the sample merchant", merchant);
        }
    }

    /** A stack for a program of its own: free ports, nothing kept, providers that answer at once. */
    public static StackOptions isolated(Path root, Path home) {
        return new StackOptions(root, home, StackPorts.free(), "none", true, SERVICES, JvmTuning.START, Map.of());
    }

    public StackOptions withServices(List<String> services) {
        return new StackOptions(root, home, ports, providerLatency, fresh, services, tuning, properties);
    }

    public StackOptions withTuning(JvmTuning tuning) {
        return new StackOptions(root, home, ports, providerLatency, fresh, services, tuning, properties);
    }

    public StackOptions withProperties(Map<String, Map<String, String>> properties) {
        return new StackOptions(root, home, ports, providerLatency, fresh, services, tuning, properties);
    }

    Path data() {
        return home.resolve("data");
    }

    Path logs() {
        return home.resolve("logs");
    }
}
