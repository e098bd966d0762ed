package payments.access.authentication;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.GenericFilterBean;

/**
 * Tells the rest of the chain who calls. Nobody is refused here: a token that is no good is as good as none, and the
 * rules decide whether one was needed.
 */
final class BearerAuthenticationFilter extends GenericFilterBean {
    private final Callers callers;

    BearerAuthenticationFilter(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String token = BearerToken.of(((HttpServletRequest) request).getHeader("Authorization"));
        if (token != null) {
            callers.find(token).ifPresent(caller -> SecurityContextHolder.setContext(new SecurityContextImpl(caller)));
        }
        chain.doFilter(request, response);
    }
}
