package payments.testing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Tells the context of an {@link IntegrationTest} whose database it wants. */
final class IntegrationTestCustomizer implements ContextCustomizerFactory {
    static final String DATABASE = "payments.testing.database";

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        IntegrationTest annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, IntegrationTest.class);
        return annotation == null ? null : new DatabaseName(annotation.database());
    }

    /** Equal for tests that may share a context. */
    private record DatabaseName(String name) implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration merged) {
            TestPropertyValues.of(DATABASE + "=" + name).applyTo(context);
        }
    }
}
