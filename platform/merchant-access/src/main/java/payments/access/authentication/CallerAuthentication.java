package payments.access.authentication;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import payments.access.ApiKeyGrant;
import payments.access.MerchantCaller;

/** A caller whose credentials were found good. It lives for one request and never holds the credentials. */
final class CallerAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private static final String OPERATOR = "operator";
    private static final Collection<GrantedAuthority> NO_AUTHORITIES = List.of();

    private final transient @Nullable ApiKeyGrant grant;

    private CallerAuthentication(@Nullable ApiKeyGrant grant) {
        super(NO_AUTHORITIES);
        this.grant = grant;
        setAuthenticated(true);
    }

    static CallerAuthentication operator() {
        return new CallerAuthentication(null);
    }

    static CallerAuthentication merchant(ApiKeyGrant grant) {
        return new CallerAuthentication(grant);
    }

    /** What the merchant's key grants; null for an operator. */
    @Nullable
    ApiKeyGrant grant() {
        return grant;
    }

    /** The {@link MerchantCaller}, or {@code "operator"}. */
    @Override
    public Object getPrincipal() {
        return grant == null ? OPERATOR : grant.caller();
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
