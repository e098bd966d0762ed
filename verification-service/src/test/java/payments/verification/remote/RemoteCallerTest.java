package payments.verification.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Proves that a call's end is told right by what the network really does: everything here is a real socket. */
class RemoteCallerTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final RemoteLimits LIMITS = new RemoteLimits(1, Duration.ofMillis(200), Duration.ofMillis(500));

    private final RemoteCaller caller = new RemoteCaller("test", LIMITS);
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        caller.close();
        server.close();
    }

    @Test
    void refusedConnectionSendsNothing() throws IOException {
        server.close();

        Exchange exchange = post();

        assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
    }

    @Test
    void unknownHostSendsNothing() {
        Exchange exchange = caller.post(URI.create("http://no-such-host.invalid/"), Map.of(), BODY);

        assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
    }

    @Test
    void waitingInVainForAConnectionSendsNothing() throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        serve(socket -> {
            reached.countDown();
            done.await();
        });
        Thread holder = Thread.startVirtualThread(this::post);
        reached.await();

        Exchange exchange = post();

        assertThat(exchange).isInstanceOf(Exchange.NotSent.class);
        done.countDown();
        holder.join();
    }

    @Test
    void connectionClosedWithoutAnAnswerIsLost() {
        serve(RemoteCallerTest::readRequest);

        Exchange exchange = post();

        assertThat(exchange).isInstanceOf(Exchange.Lost.class);
    }

    @Test
    void answerThatNeverComesIsLostAtTheDeadline() {
        CountDownLatch done = new CountDownLatch(1);
        serve(socket -> done.await());

        Exchange exchange = post();

        assertThat(exchange).isInstanceOf(Exchange.Lost.class);
        done.countDown();
    }

    @Test
    void answerThatTricklesIsLostAtTheDeadline() {
        serve(socket -> {
            readRequest(socket);
            socket.getOutputStream().write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n"));
            while (true) {
                socket.getOutputStream().write(' ');
                socket.getOutputStream().flush();
                Thread.onSpinWait();
            }
        });

        Exchange exchange = post();

        assertThat(exchange).isInstanceOf(Exchange.Lost.class);
    }

    @Test
    void brokenOffAnswerIsLost() {
        serve(socket -> {
            readRequest(socket);
            socket.getOutputStream().write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"id\":"));
        });

        Exchange exchange = post();

        assertThat(exchange).isInstanceOf(Exchange.Lost.class);
    }

    @Test
    void completeAnswerIsAnswered() {
        serve(socket -> {
            readRequest(socket);
            socket.getOutputStream().write(ascii("HTTP/1.1 503 Unavailable\r\nContent-Length: 2\r\n\r\n{}"));
        });

        Exchange exchange = post();

        assertThat(exchange).isInstanceOfSatisfying(Exchange.Answered.class, answered -> {
            assertThat(answered.status()).isEqualTo(503);
            assertThat(answered.body()).asString().isEqualTo("{}");
        });
    }

    private Exchange post() {
        return caller.post(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"), Map.of(), BODY);
    }

    private interface Conversation {
        void with(Socket socket) throws IOException, InterruptedException;
    }

    private void serve(Conversation conversation) {
        Thread.startVirtualThread(() -> {
            try (Socket socket = server.accept()) {
                conversation.with(socket);
            } catch (IOException e) {
                // The caller has gone away, which is what it is meant to do.
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void readRequest(Socket socket) throws IOException {
        byte[] buffer = new byte[8192];
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n{}") < 0) {
            int count = socket.getInputStream().read(buffer);
            read.append(new String(buffer, 0, count, StandardCharsets.US_ASCII));
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
