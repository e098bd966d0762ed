package payments.notification.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** A service that could not keep secrets does not start, and says what it needs. */
class EncryptionPropertiesTest {
    private static final String PREFIX = "payments.notification.encryption.";
    private static final String KEY = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Bound.class);

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(EncryptionProperties.class)
    static class Bound {}

    @Test
    void nothingConfiguredStopsTheStart() {
        stopsNaming("active-key is missing");
    }

    @Test
    void unknownActiveKeyStopsTheStart() {
        stopsNaming("keys.b is missing", PREFIX + "active-key=b", PREFIX + "keys.a=" + KEY);
    }

    @Test
    void keyOfAnotherLengthStopsTheStart() {
        stopsNaming("keys.a must be base64 of 32 bytes", PREFIX + "active-key=a", PREFIX + "keys.a=c2hvcnQ=");
    }

    @Test
    void keyThatIsNotBase64StopsTheStart() {
        stopsNaming("keys.a must be base64", PREFIX + "active-key=a", PREFIX + "keys.a=not base64");
    }

    @Test
    void keysAreNotPrinted() {
        runner.withPropertyValues(PREFIX + "active-key=a", PREFIX + "keys.a=" + KEY)
                .run(context -> assertThat(
                                context.getBean(EncryptionProperties.class).toString())
                        .contains("a")
                        .doesNotContain(KEY));
    }

    private void stopsNaming(String message, String... properties) {
        runner.withPropertyValues(properties)
                .run(context ->
                        assertThat(context.getStartupFailure()).rootCause().hasMessageContaining(PREFIX + message));
    }
}
