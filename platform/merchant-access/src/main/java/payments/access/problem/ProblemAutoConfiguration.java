package payments.access.problem;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.ExceptionHandlerExceptionResolver;
import payments.access.json.ApiJson;

/** Problem details for every error: in filters, in and around controllers, and in the server itself. */
@AutoConfiguration(before = ErrorMvcAutoConfiguration.class)
class ProblemAutoConfiguration {

    @Bean
    ProblemWriter problemWriter(ApiJson json) {
        return new ProblemWriter(json.mapper());
    }

    @Bean
    Problems problems(ProblemWriter writer, ObjectProvider<ProblemTranslator> translators) {
        return new Problems(writer, translators.orderedStream());
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer);
    }

    /** A service's own {@code @ExceptionHandler} comes first; Spring's defaults, which would send a page, not at all. */
    @Bean
    WebMvcConfigurer problemResolution(Problems problems) {
        return new WebMvcConfigurer() {
            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.removeIf(resolver -> !(resolver instanceof ExceptionHandlerExceptionResolver));
                resolvers.add(new ProblemResolver(problems));
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> problemReports(ProblemWriter writer) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemReportValve(writer)));
    }
}
