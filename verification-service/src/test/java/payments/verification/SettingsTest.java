package payments.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/** A bad setting stops the start and is named; the shipped ones are good. */
class SettingsTest {
    private final ApplicationContextRunner service = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(Settings.class);

    @Configuration(proxyBeanMethods = false)
    @ConfigurationPropertiesScan("payments.verification")
    static class Settings {}

    @Test
    void shippedSettingsAreGood() {
        service.run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payments.verification.routing=sandbox-a | routing must name every provider once",
                "payments.verification.routing=sandbox-a,sandbox-a | routing must name every provider once",
                "payments.verification.providers.sandbox-a.connections=0 | connections",
                "payments.verification.providers.sandbox-a.deadline=1h | deadline",
                "payments.verification.providers.sandbox-a.base-url= | baseUrl",
                "payments.verification.risk.fraud.timeout=1h | timeout",
                "payments.verification.risk.sanctions.without-answer=perhaps | without-answer",
                "payments.verification.work.in-flight=0 | inFlight",
                "payments.verification.work.lease=1ms | lease",
                "payments.verification.inquiry.scale=0 | scale",
                "payments.verification.retry.refusals=0 | refusals"
            })
    void badSettingIsNamed(String setting, String named) {
        service.withPropertyValues(setting)
                .run(context ->
                        assertThat(messages(context.getStartupFailure())).contains(named));
    }

    private static String messages(@Nullable Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(Throwable::toString)
                .reduce("", (all, next) -> all + "\n" + next);
    }
}
