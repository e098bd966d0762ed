package payments.notification.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Posts to endpoints, which are anybody's: never retries, follows no redirect, keeps no cookie, connects to public
 * addresses only, and reads no more of an answer than it keeps. Blocks the calling thread, at most until the timeout.
 */
@Component
class WebhookClient implements AutoCloseable {
    // Without a charset, which JSON does not have.
    private static final ContentType JSON = ContentType.create("application/json");

    private static final int KEPT_BYTES = 1024;

    /** What is read beyond that so that the connection can be used again; after a longer answer it is closed. */
    private static final int SKIPPED_BYTES = 32 * 1024;

    /** Endpoints close idle connections when they like, so one that was idle for longer is checked. */
    private static final TimeValue CHECK_WHEN_IDLE_FOR = TimeValue.ofMilliseconds(500);

    private static final TimeValue CLOSE_WHEN_IDLE_FOR = TimeValue.ofSeconds(15);

    private final DeliveryProperties properties;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    WebhookClient(DeliveryProperties properties) {
        this.properties = properties;
        this.client = client(properties);
        this.deadlines = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().name("webhook-deadlines").daemon().factory());
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /** Never throws for what the network or the endpoint does. */
    Exchange post(URI url, Map<String, String> headers, byte[] json) {
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(json, JSON));
        HttpClientContext context = HttpClientContext.create();
        // The client's own timeouts start again with every byte that is read; only this one bounds the whole attempt.
        ScheduledFuture<?> deadline =
                deadlines.schedule(request::cancel, properties.timeout().toMillis(), TimeUnit.MILLISECONDS);
        HttpHost host = new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        try (ClassicHttpResponse response = client.executeOpen(host, request, context)) {
            return new Exchange.Answered(response.getCode(), body(response), remoteAddress(context));
        } catch (IOException e) {
            String error = request.isCancelled() ? ExchangeError.TIMEOUT : ExchangeError.of(e);
            return new Exchange.Unanswered(error, remoteAddress(context));
        } finally {
            deadline.cancel(false);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private static String body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return "";
        }
        // Not closed: that would read to the end of an answer that may have none.
        InputStream content = entity.getContent();
        byte[] kept = content.readNBytes(KEPT_BYTES);
        content.readNBytes(SKIPPED_BYTES);
        // PostgreSQL has no NUL in texts.
        return new String(kept, StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    private static @Nullable String remoteAddress(HttpClientContext context) {
        EndpointDetails details = context.getEndpointDetails();
        SocketAddress address = details == null ? null : details.getRemoteAddress();
        return address instanceof InetSocketAddress internet && internet.getAddress() != null
                ? internet.getAddress().getHostAddress() + ":" + internet.getPort()
                : null;
    }

    private static CloseableHttpClient client(DeliveryProperties properties) {
        Timeout connect = Timeout.of(properties.connectTimeout());
        PoolingHttpClientConnectionManager pool = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(new GuardedResolver(properties.allowPrivateAddresses()))
                // Many endpoints may share a host; what bounds each of them is its bulkhead.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnTotal(properties.maxInFlight())
                .setMaxConnPerRoute(properties.maxInFlight())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(connect)
                        .setValidateAfterInactivity(CHECK_WHEN_IDLE_FOR)
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(pool)
                .setUserAgent("payments-webhooks/1.0")
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(connect)
                        .setResponseTimeout(Timeout.of(properties.timeout()))
                        .build())
                .evictIdleConnections(CLOSE_WHEN_IDLE_FOR)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }
}
