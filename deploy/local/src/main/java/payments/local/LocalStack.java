package payments.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import payments.local.StackOptions.StackPorts;
import payments.local.process.Leftovers;
import payments.local.process.ManagedProcess;
import payments.local.process.Readiness;
import payments.local.process.StartFailure;

/**
 * The platform on this machine. Starting it takes everything or leaves nothing running; closing stops the services
 * before what they stand on. Parts can be killed and started meanwhile, from any thread.
 */
public final class LocalStack implements AutoCloseable {
    private static final Duration SERVICE_START = Duration.ofMinutes(2);

    private final StackOptions options;
    private final Secrets secrets;
    private final Progress progress;
    private final DirectoryLock lock;
    private final PostgresServer postgres;
    private final Map<String, ManagedProcess> programs = new LinkedHashMap<>();
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    private LocalStack(StackOptions options, Progress progress, DirectoryLock lock) {
        this.options = options;
        this.progress = progress;
        this.lock = lock;
        this.secrets = Secrets.in(options.data());
        this.postgres = new PostgresServer(options.ports().postgres(), options.data(), options.logs());
    }

    /**
     * Starts everything and returns when every part is ready. It is closed at the latest when this JVM ends.
     *
     * @throws StartFailure if something does not come up; nothing is left running then
     */
    public static LocalStack start(StackOptions options, Progress progress) {
        DirectoryLock lock = DirectoryLock.of(options.home());
        try {
            prepare(options);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
        LocalStack stack = new LocalStack(options, progress, lock);
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "stop-stack"));
        try {
            stack.startEverything();
            return stack;
        } catch (RuntimeException e) {
            boolean interrupted = stack.isClosed();
            stack.close();
            throw interrupted ? new StartFailure("Stopped while it started.", e) : e;
        }
    }

    private static void prepare(StackOptions options) {
        Leftovers.stop(pids(options));
        options.ports().requireFree();
        if (options.fresh()) {
            delete(options.data());
            delete(options.logs());
        }
    }

    private void startEverything() {
        adopt(postgres);
        progress.step("PostgreSQL 18", "127.0.0.1:" + options.ports().postgres(), () -> {
            postgres.start();
            postgres.createDatabases(StackOptions.SERVICES, secrets.databasePassword());
        });
        KafkaBroker kafka = new KafkaBroker(
                options.ports().kafka(), options.data(), options.logs(), pids(options), options.tuning());
        adopt(kafka);
        programs.put("kafka", kafka.process());
        progress.step("Kafka 4.2", kafka.bootstrapServers(), kafka::start);

        ServicePrograms services = new ServicePrograms(options, secrets, kafka.bootstrapServers(), pids(options));
        launch(services.sandboxProvider());
        options.services().forEach(name -> launch(services.service(name)));
        progress.step("Sandbox providers", sandboxProvider().toString(), () -> awaitReady("sandbox-provider"));
        options.services()
                .forEach(name -> progress.step(name + "-service", service(name).toString(), () -> awaitReady(name)));
    }

    private synchronized void launch(ManagedProcess program) {
        programs.put(program.name(), program);
        adopt(program);
        program.start();
    }

    /** Closes the part too when the stack is closed, before what was there before it. */
    public synchronized void adopt(AutoCloseable part) {
        if (closed) {
            throw new StartFailure("The stack is being stopped.");
        }
        started.push(part);
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    /** Ends the part as {@code kill -9} does. */
    public void kill(String name) {
        program(name).kill();
    }

    /** Asks the part to end, as Kubernetes does, and returns when it has. */
    public void stop(String name) {
        program(name).close();
    }

    /** Starts a part that was killed or stopped and returns when it is ready. */
    public void start(String name) {
        program(name).start();
        if (!name.equals("kafka")) {
            awaitReady(name);
        }
    }

    /** The parts that can be killed and started. */
    public Set<String> parts() {
        return programs.keySet();
    }

    public URI service(String name) {
        StackPorts ports = options.ports();
        return switch (name) {
            case "intake" -> http(ports.intake());
            case "verification" -> http(ports.verification());
            case "notification" -> http(ports.notification());
            case "ledger" -> http(ports.ledger());
            default -> throw new IllegalArgumentException("no service is called " + name);
        };
    }

    public URI sandboxProvider() {
        return http(options.ports().sandboxProvider());
    }

    public String kafkaBootstrapServers() {
        return "127.0.0.1:" + options.ports().kafka();
    }

    public String operatorToken() {
        return secrets.operatorToken();
    }

    public int merchantPort() {
        return options.ports().merchant();
    }

    /** Where the databases are, for those who look at them from outside. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + options.ports().postgres() + "/" + database + "?user=" + database
                + "_owner&password=" + secrets.databasePassword();
    }

    /** The process of a part, for those who look at it from outside. */
    public ProcessHandle process(String name) {
        return program(name).handle();
    }

    /** The database server, whose sessions are its children. */
    public ProcessHandle postgres() {
        return postgres.process();
    }

    private void awaitReady(String name) {
        URI health = name.equals("sandbox-provider")
                ? sandboxProvider().resolve("/health")
                : service(name).resolve("/actuator/health/readiness");
        Readiness.await(program(name), health, SERVICE_START);
    }

    private ManagedProcess program(String name) {
        ManagedProcess program = programs.get(name);
        if (program == null) {
            throw new IllegalArgumentException(
                    "No part is called " + name + ". There are: " + String.join(", ", parts()));
        }
        return program;
    }

    private static URI http(int port) {
        return URI.create("http://127.0.0.1:" + port);
    }

    private static Path pids(StackOptions options) {
        return options.data().resolve("pids");
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new StartFailure("can't empty " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Stops everything that runs, the last started first. Safe to call twice. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        progress.stopping();
        while (!started.isEmpty()) {
            AutoCloseable part = started.pop();
            try {
                part.close();
            } catch (Exception e) {
                progress.warn("could not be stopped: " + e.getMessage());
            }
        }
        lock.close();
        progress.stopped();
    }
}
