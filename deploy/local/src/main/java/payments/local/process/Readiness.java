package payments.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Waits until a program answers its health check. */
public final class Readiness {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private Readiness() {}

    /** @throws StartFailure if it ends or is not ready within the limit */
    public static void await(ManagedProcess process, URI health, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!answers(health)) {
            if (!process.isRunning()) {
                throw new StartFailure(
                        process.name() + " ended while it started. The reason is at the end of " + process.log());
            }
            if (System.nanoTime() > deadline) {
                throw new StartFailure(
                        process.name() + " was not ready within " + limit.toSeconds() + " s. See " + process.log());
            }
            pause();
        }
    }

    private static boolean answers(URI health) {
        HttpRequest request =
                HttpRequest.newBuilder(health).timeout(Duration.ofSeconds(5)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false; // not listening yet
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static StartFailure interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new StartFailure("interrupted while starting", e);
    }
}
