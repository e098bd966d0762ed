package payments.verification.remote;

import java.io.IOException;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Marks the moment before the first byte goes out. The client comes here with an open connection only, so whatever fails
 * without the mark has failed before anything was sent; no list of exceptions has to be trusted.
 */
final class FirstByteMarker extends HttpRequestExecutor {
    private static final String MARK = FirstByteMarker.class.getName();

    static boolean sent(HttpContext context) {
        return context.getAttribute(MARK) != null;
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback informationCallback,
            HttpContext context)
            throws IOException, HttpException {
        context.setAttribute(MARK, true);
        return super.execute(request, connection, informationCallback, context);
    }
}
