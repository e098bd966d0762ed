package payments.access.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** Refuses bodies over the limit: at once where the length is declared, else while they are read. */
final class BodyLimitFilter implements Filter {
    private final long limit;

    /** A filter for bodies of up to so many bytes. */
    BodyLimitFilter(long limit) {
        this.limit = limit;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var httpRequest = (HttpServletRequest) request;
        if (request.getContentLengthLong() > limit) {
            throw LimitedRequest.tooLarge();
        }
        boolean chunked = httpRequest.getHeader("Transfer-Encoding") != null;
        chain.doFilter(chunked ? new LimitedRequest(httpRequest, limit) : request, response);
    }
}
