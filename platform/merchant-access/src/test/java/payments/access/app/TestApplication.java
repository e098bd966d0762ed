package payments.access.app;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import payments.access.AccessRules;
import payments.access.Scope;

/** Knows merchants by the directory, as all services but intake do. */
@SpringBootApplication(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
class TestApplication {
    public static void main(String[] args) {
        SpringApplication.run(TestApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    AccessRules accessRules() {
        return AccessRules.builder()
                .merchant(HttpMethod.POST, "/v1/orders", Scope.PAYMENTS_WRITE)
                .merchant(HttpMethod.GET, "/v1/orders", Scope.PAYMENTS_READ)
                .merchant(HttpMethod.GET, "/v1/orders/{id}", Scope.PAYMENTS_READ)
                .merchant(HttpMethod.GET, "/v1/failures/{kind}", Scope.PAYMENTS_READ)
                .merchant(HttpMethod.GET, "/v1/caller", Scope.PAYMENTS_READ)
                .operator("/v1/operator/**")
                .build();
    }
}
