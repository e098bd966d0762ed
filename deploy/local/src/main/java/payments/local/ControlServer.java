package payments.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import payments.local.process.StartFailure;

/** Takes the orders of {@code deploy/local/kill} and {@code start}, on the loopback interface only. */
final class ControlServer implements AutoCloseable {
    private final LocalStack stack;
    private final HttpServer server;

    private ControlServer(LocalStack stack, HttpServer server) {
        this.stack = stack;
        this.server = server;
    }

    static ControlServer listen(LocalStack stack) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 8);
            ControlServer control = new ControlServer(stack, server);
            server.createContext("/", control::handle);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return control;
        } catch (IOException e) {
            throw new StartFailure("the control of kill and start can't listen", e);
        }
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** {@code POST /kill/ledger}, {@code POST /start/ledger}. */
    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String[] order = exchange.getRequestURI().getPath().substring(1).split("/", 2);
            int status = 200;
            String answer;
            try {
                answer = carryOut(order[0], order.length > 1 ? order[1] : "");
            } catch (IllegalArgumentException | StartFailure e) {
                status = 400;
                answer = e.getMessage();
            }
            byte[] body = String.valueOf(answer).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private String carryOut(String order, String part) {
        return switch (order) {
            case "kill" -> {
                stack.kill(part);
                yield part + " was killed. The rest carries on; bring it back with: deploy/local/start " + part;
            }
            case "start" -> {
                stack.start(part);
                yield part + " is up and catches up.";
            }
            default -> throw new IllegalArgumentException("only kill and start are understood");
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
