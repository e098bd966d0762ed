package payments.verification.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * Posts JSON to one partner through a connection pool of its own. Never retries and never follows a redirect: whether a
 * call may be sent again is not for the transport to decide. Blocks the calling thread, at most until the deadline.
 */
public final class RemoteCaller implements AutoCloseable {
    /** No answer of a partner is near this size; a longer one is not read. */
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    /** A pooled connection idle for longer is checked, since one that the partner closed would make a call uncertain. */
    private static final TimeValue CHECK_WHEN_IDLE_FOR = TimeValue.ofMilliseconds(500);

    private final RemoteLimits limits;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    public RemoteCaller(String name, RemoteLimits limits) {
        this.limits = limits;
        this.client = client(limits);
        this.deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("deadlines-" + name).daemon().factory());
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /** Never throws for what the network or the partner does. */
    public Exchange post(URI uri, Map<String, String> headers, byte[] json) {
        return post(uri, headers, json, limits.deadline());
    }

    /** As {@link #post(URI, Map, byte[])}, with a deadline of its own that is no longer than the usual one. */
    public Exchange post(URI uri, Map<String, String> headers, byte[] json, Duration within) {
        HttpPost request = new HttpPost(uri);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, ContentType.APPLICATION_JSON));
        HttpClientContext context = HttpClientContext.create();
        // The client's own timeouts start again with every byte that is read; only this one bounds the whole call.
        ScheduledFuture<?> deadline = deadlines.schedule(request::cancel, within.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, context, RemoteCaller::answer);
        } catch (IOException | UncheckedIOException e) {
            String reason = e.getClass().getSimpleName();
            return FirstByteMarker.sent(context) ? new Exchange.Lost(reason) : new Exchange.NotSent(reason);
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }

    private static Exchange answer(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new Exchange.Answered(response.getCode(), new byte[0]);
        }
        try (InputStream content = entity.getContent()) {
            byte[] body = content.readNBytes(MAX_ANSWER_BYTES + 1);
            if (body.length > MAX_ANSWER_BYTES) {
                throw new IOException("answer too long");
            }
            return new Exchange.Answered(response.getCode(), body);
        }
    }

    private static CloseableHttpClient client(RemoteLimits limits) {
        Timeout connect = Timeout.of(limits.connectTimeout());
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setMaxConnTotal(limits.connections())
                .setMaxConnPerRoute(limits.connections())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setValidateAfterInactivity(CHECK_WHEN_IDLE_FOR)
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setRequestExecutor(new FirstByteMarker())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(Timeout.of(limits.deadline()))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}
