package payments.testing;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Another instance of a service, in this process, on the database and the topics of a first one. */
public final class SecondInstance implements AutoCloseable {
    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * Returns when it is up.
     *
     * @param own properties on top of where everything is, which they can change
     */
    public static SecondInstance start(
            Class<?> service, TestDatabase database, TestKafka kafka, Map<String, String> own) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("server.port", "0");
        properties.put("spring.datasource.url", database.jdbcUrl());
        properties.put("spring.datasource.username", database.application());
        properties.put("spring.datasource.password", database.password());
        properties.put("spring.flyway.user", database.owner());
        properties.put("spring.flyway.password", database.password());
        properties.put("spring.flyway.placeholders.application_role", database.application());
        properties.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
        properties.put("payments.access.operator-token", IntegrationTest.OPERATOR_TOKEN);
        properties.putAll(own);
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("second instance", properties));
        SpringApplication application = new SpringApplication(service);
        application.setEnvironment(environment);
        return new SecondInstance(application.run());
    }

    public int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
