package dev.stator.spring.test;

import dev.stator.spring.TablePreparation;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import dev.stator.testing.TableLifetime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/**
 * Empties the tables of the application before a test method, or before a test class, as {@link StatorTest#tables()}
 * says. For Spring, which makes it.
 */
public final class FreshTables implements TestExecutionListener {
    /** For Spring. */
    public FreshTables() {}

    @Override
    public void beforeTestClass(TestContext test) {
        if (lifetime(test) == TableLifetime.PER_CLASS) {
            empty(test.getApplicationContext());
        }
    }

    @Override
    public void beforeTestMethod(TestContext test) {
        if (lifetime(test) == TableLifetime.PER_METHOD) {
            empty(test.getApplicationContext());
        }
    }

    private static @Nullable TableLifetime lifetime(TestContext test) {
        @Nullable
        StatorTest annotation = TestContextAnnotationUtils.findMergedAnnotation(test.getTestClass(), StatorTest.class);
        return annotation == null ? null : annotation.tables();
    }

    private static void empty(ApplicationContext context) {
        context.getBean(DynamoDbLocal.class).reset();
        context.getBean(TablePreparation.class).prepareAll();
    }
}
