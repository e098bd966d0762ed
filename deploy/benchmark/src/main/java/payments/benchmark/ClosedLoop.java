package payments.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/**
 * So many connections, each with one request under way at any time. What a closed loop can't show: how long requests would
 * wait if they came regardless of whether earlier ones were answered.
 */
final class ClosedLoop {
    private static final Duration ROUND = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final int connections;

    ClosedLoop(int connections) {
        this.connections = connections;
    }

    /** Requests that were answered as expected, those that were not, and the latencies in microseconds. */
    record Result(long answered, long failed, double seconds, Histogram micros) {
        double perSecond() {
            return answered / seconds;
        }

        double millis(double percentile) {
            return micros.getValueAtPercentile(percentile) / 1_000.0;
        }
    }

    /** Drives the requests for the time, which ought to come after {@link #warmUp}. */
    Result run(Duration time, int expectedStatus, Supplier<HttpUriRequestBase> requests) {
        PoolingHttpClientConnectionManager pool = new PoolingHttpClientConnectionManager();
        pool.setMaxTotal(connections);
        pool.setDefaultMaxPerRoute(connections);
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        List<Future<Result>> parts = new ArrayList<>();
        try (CloseableHttpClient http = HttpClients.custom()
                        .setConnectionManager(pool)
                        .disableAutomaticRetries()
                        .disableCookieManagement()
                        .build();
                ExecutorService threads = Executors.newFixedThreadPool(connections)) {
            for (int i = 0; i < connections; i++) {
                parts.add(threads.submit(() -> loop(http, end, expectedStatus, requests)));
            }
            return sum(parts, begin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drives the requests until they are no longer answered faster and faster. */
    WarmUp warmUp(int expectedStatus, Supplier<HttpUriRequestBase> requests) {
        return WarmUp.of(PATIENCE, () -> {
            Result result = run(ROUND, expectedStatus, requests);
            return new WarmUp.Round(result.answered(), result.seconds());
        });
    }

    private static Result loop(
            CloseableHttpClient http, long end, int expectedStatus, Supplier<HttpUriRequestBase> requests) {
        Histogram micros = new Histogram(60_000_000L, 3);
        long failed = 0;
        while (System.nanoTime() < end) {
            HttpUriRequestBase request = requests.get();
            long sent = System.nanoTime();
            if (status(http, request) == expectedStatus) {
                micros.recordValue((System.nanoTime() - sent) / 1_000);
            } else {
                failed++;
            }
        }
        return new Result(micros.getTotalCount(), failed, 0, micros);
    }

    private static int status(CloseableHttpClient http, HttpUriRequestBase request) {
        try {
            return http.execute(request, response -> {
                EntityUtils.consume(response.getEntity());
                return response.getCode();
            });
        } catch (IOException e) {
            return 0; // counted as failed
        }
    }

    private static Result sum(List<Future<Result>> parts, long begin) {
        Histogram micros = new Histogram(60_000_000L, 3);
        long failed = 0;
        for (Future<Result> part : parts) {
            Result result = result(part);
            micros.add(result.micros());
            failed += result.failed();
        }
        return new Result(micros.getTotalCount(), failed, (System.nanoTime() - begin) / 1e9, micros);
    }

    private static Result result(Future<Result> part) {
        try {
            return part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
