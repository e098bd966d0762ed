package payments.access.authentication;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import payments.access.Access;
import payments.access.AccessRules;
import payments.access.ApiKeyGrant;
import payments.access.ProblemException;
import payments.access.Scope;

/** Applies the service's {@link AccessRules} to a request and its caller. */
final class RuleAuthorization implements AuthorizationManager<HttpServletRequest> {
    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

    private final AccessRules rules;

    RuleAuthorization(AccessRules rules) {
        this.rules = rules;
    }

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> unused, HttpServletRequest request) {
        // A streamed answer comes by here again when it resumes, and an error when it is shown: both were decided
        // before.
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return GRANTED;
        }
        return switch (rules.of(request.getMethod(), request.getRequestURI())) {
            case Access.Open _ -> GRANTED;
            case Access.Absent absent -> absent(absent.methods());
            case Access.Operator _ -> operator(caller());
            case Access.Merchant merchant -> merchant(caller(), merchant.scope());
        };
    }

    /** The supplier throws when there is nobody, which is an everyday case here and not worth an exception. */
    private static @Nullable CallerAuthentication caller() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof CallerAuthentication caller
                ? caller
                : null;
    }

    private static AuthorizationResult absent(List<String> methods) {
        return new Refusal(
                methods.isEmpty() ? ProblemException.notFound() : ProblemException.methodNotAllowed(methods));
    }

    private static AuthorizationResult operator(@Nullable CallerAuthentication caller) {
        if (caller == null) {
            return Refusal.unauthenticated();
        }
        return caller.grant() == null ? GRANTED : Refusal.forbidden("This path is for operators.");
    }

    private static AuthorizationResult merchant(@Nullable CallerAuthentication caller, Scope scope) {
        if (caller == null) {
            return Refusal.unauthenticated();
        }
        ApiKeyGrant grant = caller.grant();
        if (grant == null) {
            return Refusal.forbidden("This path is for merchants.");
        }
        if (grant.suspended()) {
            return Refusal.forbidden("The merchant is suspended.");
        }
        return grant.caller().scopes().contains(scope)
                ? GRANTED
                : Refusal.forbidden("The key lacks the scope " + scope.value() + ".");
    }
}
