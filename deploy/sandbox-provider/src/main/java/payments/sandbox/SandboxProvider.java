package payments.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The third parties as one HTTP server on the loopback interface. */
public final class SandboxProvider implements AutoCloseable {
    // Thousands of connections may be opened at once; the JDK's default is 50.
    private static final int BACKLOG = 1_024;

    private final HttpServer server;
    private final ExecutorService threads;
    private final ChargeLog log;

    private SandboxProvider(HttpServer server, ExecutorService threads, ChargeLog log) {
        this.server = server;
        this.threads = threads;
        this.log = log;
    }

    /**
     * Where and how to listen.
     *
     * @param port 0 for any
     * @param latency {@code none} or {@code lognormal}
     * @param data where the record of charges is kept and read from, nothing to keep none
     */
    public record Options(int port, String latency, Optional<Path> data) {}

    /** Listens until it is closed. */
    public static SandboxProvider start(Options options) throws IOException {
        // Without it, an answer of two packets waits 40 ms for the acknowledgment of the first.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // The JDK closes what is idle beyond 200 connections, in the very moment in which a client may be using it
        // again.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        Latency latency = Latency.of(options.latency());
        ChargeLog log = ChargeLog.in(options.data());
        Map<String, PaymentProvider> providers = new LinkedHashMap<>();
        for (String name : new String[] {"sandbox-a", "sandbox-b"}) {
            providers.put(name, new PaymentProvider(name, Clock.systemUTC(), log));
        }
        if (options.data().isPresent()) {
            List<ChargeLog.Entry> known = ChargeLog.read(options.data().get());
            providers.forEach((name, provider) -> known.stream()
                    .filter(entry -> entry.provider().equals(name))
                    .forEach(provider::restore));
        }
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()), BACKLOG);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Exchanges exchanges = new Exchanges(latency);
        providers.forEach((name, provider) ->
                server.createContext("/" + name + "/", exchanges.handler(new ProviderApi(provider))));
        server.createContext("/risk/", exchanges.handler(new RiskApi()));
        server.createContext("/admin/charges", new AdminApi(providers.values()));
        server.createContext("/health", exchange -> Exchanges.reply(exchange, 200, Map.of("status", "up")));
        server.setExecutor(threads);
        server.start();
        return new SandboxProvider(server, threads, log);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + port();
    }

    @Override
    public void close() throws IOException {
        server.stop(0);
        threads.shutdownNow();
        log.close();
    }
}
