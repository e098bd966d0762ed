package payments.access.authentication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import payments.access.ProblemCode;
import payments.access.ProblemException;
import payments.access.problem.ProblemWriter;

/** Every way in which Spring Security refuses a request, told as problem details. */
final class RefusalHandler implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    private final ProblemWriter writer;

    RefusalHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        writer.write(response, Refusal.unauthenticated().problem());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        Refusal refusal = e instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof Refusal byRules
                ? byRules
                : Refusal.forbidden("The caller may not do this.");
        writer.write(response, refusal.problem());
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException e)
            throws IOException {
        writer.write(
                response, new ProblemException(ProblemCode.BAD_REQUEST, "The request line or a header is not valid."));
    }
}
