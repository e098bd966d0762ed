package payments.verification;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import payments.testing.IntegrationTest;
import payments.testing.TestDatabase;
import payments.testing.TestKafka;

/** Another instance of the service, in this process, on the same database, the same topics and the same providers. */
public final class SecondInstance implements AutoCloseable {
    private static final List<String> SAME = List.of(
            "payments.verification.work.lease",
            "payments.verification.work.longest-poll",
            "payments.verification.inquiry.scale");

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    public static SecondInstance start(TestDatabase database, TestKafka kafka, Environment first) {
        Map<String, Object> properties = new HashMap<>(Sandbox.shared().properties());
        properties.put("server.port", "0");
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.application());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.flyway.user", database.owner());
        properties.put("spring.flyway.password", database.password());
        properties.put("spring.flyway.placeholders.application_role", database.application());
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("payments.access.operator-token", IntegrationTest.OPERATOR_TOKEN);
        for (String same : SAME) {
            properties.put(same, first.getRequiredProperty(same));
        }
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("second instance", properties));
        SpringApplication application = new SpringApplication(VerificationServiceApplication.class);
        application.setEnvironment(environment);
        return new SecondInstance(application.run());
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
