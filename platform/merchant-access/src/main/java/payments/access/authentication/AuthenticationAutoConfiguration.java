package payments.access.authentication;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import payments.access.AccessRules;
import payments.access.ApiKeyLookup;
import payments.access.problem.ProblemWriter;

/** Authentication and authorization of every request by the service's {@link AccessRules}. */
@AutoConfiguration(before = {ServletWebSecurityAutoConfiguration.class, UserDetailsServiceAutoConfiguration.class})
@EnableConfigurationProperties(AccessProperties.class)
class AuthenticationAutoConfiguration {

    @Bean
    Callers callers(AccessProperties properties, ApiKeyLookup keys, Clock clock) {
        return new Callers(new OperatorToken(properties.operatorToken()), keys, clock);
    }

    @Bean
    RefusalHandler refusalHandler(ProblemWriter writer) {
        return new RefusalHandler(writer);
    }

    /**
     * The four filters that are needed, in full sight. There is no session, form, cookie or browser, so nothing of what
     * Spring Security does for those: every filter is paid for on every request.
     */
    @Bean
    SecurityFilterChain accessFilterChain(AccessRules rules, Callers callers, RefusalHandler refusals) {
        var translation = new ExceptionTranslationFilter(refusals, new NullRequestCache());
        translation.setAccessDeniedHandler(refusals);
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                new SecurityContextHolderFilter(new RequestAttributeSecurityContextRepository()),
                translation,
                new BearerAuthenticationFilter(callers),
                new AuthorizationFilter(new RuleAuthorization(rules)));
    }

    /** An observation per filter and request costs more than the filters themselves. */
    @Bean
    SecurityObservationSettings noSecurityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Without one, Spring Boot makes up a user and prints its password. */
    @Bean
    AuthenticationManager noPasswords() {
        return _ -> {
            throw new ProviderNotFoundException("callers are known by bearer tokens only");
        };
    }
}
