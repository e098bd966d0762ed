package payments.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import payments.local.process.Jvm;
import payments.local.process.JvmTuning;
import payments.local.process.ManagedProcess;
import payments.local.process.Ports;
import payments.local.process.StartFailure;

/** One Kafka broker that is its own controller, as a process of its own; topics are kept between runs. */
final class KafkaBroker implements AutoCloseable {
    private static final int HEAP_MEGABYTES = 512;
    private static final Duration START = Duration.ofSeconds(60);

    // The identity of the cluster whose data the directory holds; any will do, as long as it stays.
    private static final String CLUSTER_ID = "bG9jYWwtcGF5bWVudHMtMQ";

    private final int port;
    private final Path data;
    private final Path configuration;
    private final Path logs;
    private final ManagedProcess process;

    KafkaBroker(int port, Path data, Path logs, Path pids, JvmTuning tuning) {
        this.port = port;
        this.data = data.resolve("kafka");
        this.configuration = data.resolve("kafka.properties");
        this.logs = logs;
        this.process = new ManagedProcess(
                "kafka",
                Jvm.main("kafka.Kafka", HEAP_MEGABYTES, tuning, List.of(configuration.toString())),
                logs,
                pids);
    }

    String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    ManagedProcess process() {
        return process;
    }

    void start() {
        configure();
        if (!Files.exists(data.resolve("meta.properties"))) {
            format();
        }
        process.start();
        awaitReady();
    }

    private void configure() {
        int controller = Ports.free(1).getFirst();
        try {
            Files.createDirectories(data);
            Files.writeString(configuration, """
                    process.roles=broker,controller
                    node.id=1
                    controller.quorum.voters=1@127.0.0.1:%2$d
                    listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
                    advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
                    controller.listener.names=CONTROLLER
                    listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                    log.dirs=%3$s
                    auto.create.topics.enable=false
                    offsets.topic.replication.factor=1
                    offsets.topic.num.partitions=4
                    transaction.state.log.replication.factor=1
                    transaction.state.log.min.isr=1
                    share.coordinator.state.topic.replication.factor=1
                    share.coordinator.state.topic.min.isr=1
                    group.initial.rebalance.delay.ms=0
                    group.consumer.session.timeout.ms=8000
                    group.consumer.min.session.timeout.ms=6000
                    group.consumer.heartbeat.interval.ms=2000
                    group.consumer.min.heartbeat.interval.ms=1000
                    """.formatted(port, controller, data));
        } catch (IOException e) {
            throw new StartFailure("can't write " + configuration, e);
        }
    }

    private void format() {
        List<String> command = Jvm.main(
                "kafka.tools.StorageTool",
                128,
                JvmTuning.START,
                List.of("format", "-t", CLUSTER_ID, "-c", configuration.toString()));
        try {
            Files.createDirectories(logs);
            Process format = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(process.log().toFile()))
                    .start();
            if (!format.waitFor(START.toSeconds(), TimeUnit.SECONDS) || format.exitValue() != 0) {
                throw new StartFailure("Kafka's data directory could not be made. See " + process.log());
            }
        } catch (IOException e) {
            throw new StartFailure("Kafka's data directory could not be made: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting", e);
        }
    }

    private void awaitReady() {
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers(),
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                200);
        try (Admin admin = Admin.create(settings)) {
            admin.describeCluster().nodes().get(START.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailure("Kafka did not start. See " + process.log(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while starting", e);
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
