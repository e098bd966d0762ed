package payments.access.app;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import payments.testing.TestKafka;

/** Connects the application to the broker that all tests share. */
final class SharedKafka implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.kafka.bootstrap-servers=" + TestKafka.shared().bootstrapServers())
                .applyTo(context);
    }
}
