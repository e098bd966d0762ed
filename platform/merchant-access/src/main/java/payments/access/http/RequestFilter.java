package payments.access.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import payments.access.RequestContext;
import payments.access.RequestIds;
import payments.access.problem.AnswerHeaders;
import payments.access.problem.Problems;

/**
 * The first and the last to see a request: gives it its id and trace, for the answer, the log and {@link RequestContext},
 * and answers whatever is raised further in and handled by nobody there.
 */
final class RequestFilter implements Filter {
    private static final Logger log = LoggerFactory.getLogger(RequestFilter.class);
    private static final String LOGGED_ID = "request_id";
    private static final String LOGGED_TRACE = "traceparent";

    private final Problems problems;

    RequestFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain) {
        var httpRequest = (HttpServletRequest) request;
        var httpResponse = (HttpServletResponse) response;
        String id = RequestIds.acceptOrNext(httpRequest.getHeader(RequestIds.HEADER));
        String trace = Traceparent.acceptOrNext(httpRequest.getHeader(Traceparent.HEADER));
        AnswerHeaders.set(httpResponse, id);
        MDC.put(LOGGED_ID, id);
        MDC.put(LOGGED_TRACE, trace);
        try {
            RequestContext.run(id, trace, () -> answer(httpRequest, httpResponse, chain));
        } finally {
            MDC.remove(LOGGED_ID);
            MDC.remove(LOGGED_TRACE);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            answer(response, e);
        }
    }

    private void answer(HttpServletResponse response, Exception exception) {
        try {
            problems.answer(response, exception);
        } catch (IOException e) {
            log.debug("the caller has gone before its error could be told", e);
        }
    }
}
