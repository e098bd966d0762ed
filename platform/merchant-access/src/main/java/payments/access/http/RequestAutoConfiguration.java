package payments.access.http;

import java.util.Locale;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import payments.access.problem.Problems;

/** The filters around every request. */
@AutoConfiguration(before = WebMvcAutoConfiguration.class)
class RequestAutoConfiguration {
    /** Of api.md. A payment with the longest values of every field, each character escaped, stays well below. */
    private static final long BODY_LIMIT_BYTES = 64 * 1024;

    /** Just inside of Spring Boot's metrics filter, so that the metrics see the answers that are given here. */
    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 10;

    @Bean
    FilterRegistrationBean<RequestFilter> requestFilter(Problems problems) {
        var registration = new FilterRegistrationBean<>(new RequestFilter(problems));
        registration.setOrder(FIRST);
        return registration;
    }

    /** Behind authentication: a stranger's large body is a stranger's in the first place. */
    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter() {
        var registration = new FilterRegistrationBean<>(new BodyLimitFilter(BODY_LIMIT_BYTES));
        registration.setOrder(SecurityFilterProperties.DEFAULT_FILTER_ORDER + 10);
        return registration;
    }

    /** The API speaks one language; what a constraint says must not depend on {@code Accept-Language}. */
    @Bean
    LocaleResolver localeResolver() {
        return new FixedLocaleResolver(Locale.ENGLISH);
    }
}
