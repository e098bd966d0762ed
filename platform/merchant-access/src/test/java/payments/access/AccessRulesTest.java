package payments.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;

class AccessRulesTest {
    private static final Access ABSENT = new Access.Absent(List.of());

    private final AccessRules rules = AccessRules.builder()
            .merchant(HttpMethod.GET, "/v1/payments", Scope.PAYMENTS_READ)
            .merchant(HttpMethod.POST, "/v1/payments", Scope.PAYMENTS_WRITE)
            .merchant(HttpMethod.GET, "/v1/payments/{id}", Scope.PAYMENTS_READ)
            .operator(HttpMethod.GET, "/v1/ledger/trial-balance")
            .operator("/v1/merchants/**")
            .build();

    @Test
    void methodDecidesTheScope() {
        assertThat(rules.of("GET", "/v1/payments")).isEqualTo(new Access.Merchant(Scope.PAYMENTS_READ));
        assertThat(rules.of("POST", "/v1/payments")).isEqualTo(new Access.Merchant(Scope.PAYMENTS_WRITE));
    }

    @Test
    void headIsAllowedWhereGetIs() {
        assertThat(rules.of("HEAD", "/v1/payments/pay_1")).isEqualTo(new Access.Merchant(Scope.PAYMENTS_READ));
    }

    @Test
    void operatorPathsAreForOperators() {
        assertThat(rules.of("DELETE", "/v1/merchants/mer_1/api-keys/key_1")).isEqualTo(new Access.Operator());
        assertThat(rules.of("GET", "/v1/ledger/trial-balance")).isEqualTo(new Access.Operator());
    }

    @Test
    void whatNoRuleNamesDoesNotExist() {
        assertThat(rules.of("GET", "/v1/refunds")).isEqualTo(ABSENT);
        assertThat(rules.of("GET", "/v1/payments/")).isEqualTo(ABSENT);
        assertThat(rules.of("GET", "/v1/payments/pay_1/x")).isEqualTo(ABSENT);
        assertThat(rules.of("GET", "/V1/payments")).isEqualTo(ABSENT);
        assertThat(rules.of("GET", "/actuator/env")).isEqualTo(ABSENT);
    }

    @Test
    void otherMethodIsToldWhichThereAre() {
        assertThat(rules.of("PUT", "/v1/payments")).isEqualTo(new Access.Absent(List.of("GET", "POST")));
    }

    @Test
    void healthMetricsAndDocumentsAreOpen() {
        assertThat(List.of(
                        "/actuator/health/liveness",
                        "/actuator/health/readiness",
                        "/actuator/prometheus",
                        "/openapi.json",
                        "/docs",
                        "/swagger-ui/index.html"))
                .allSatisfy(path -> assertThat(rules.of("GET", path)).isEqualTo(new Access.Open()));
    }
}
