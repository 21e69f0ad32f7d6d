package dev.stator.spring.test;

import dev.stator.testing.StatorTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Gives the application of a test class with {@link StatorTest} a database of its own. For Spring, which makes it. */
public final class TestDatabaseCustomizerFactory implements ContextCustomizerFactory {
    /** For Spring. */
    public TestDatabaseCustomizerFactory() {}

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> configuration) {
        return TestContextAnnotationUtils.hasAnnotation(testClass, StatorTest.class)
                ? new TestDatabaseCustomizer()
                : null;
    }
}
