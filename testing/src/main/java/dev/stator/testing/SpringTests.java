package dev.stator.testing;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Test classes of Spring, known by name: what is here depends on nothing of it. */
final class SpringTests {
    private static final String EXTENSION = "org.springframework.test.context.junit.jupiter.SpringExtension";

    /** What gives the application of such a class its database. */
    private static final String SUPPORT = "dev.stator.spring.test.TestDatabaseCustomizerFactory";

    private SpringTests() {}

    /** Whether Spring makes an instance of this class, and {@code stator-spring-boot-starter-test} is there. */
    static boolean include(Class<?> testClass) {
        for (@Nullable Class<?> at = testClass; at != null; at = at.getEnclosingClass()) {
            if (isExtended(at)) {
                return ReflectionSupport.tryToLoadClass(SUPPORT).toOptional().isPresent();
            }
        }
        return false;
    }

    private static boolean isExtended(Class<?> testClass) {
        return AnnotationSupport.findRepeatableAnnotations(testClass, ExtendWith.class).stream()
                .flatMap(extended -> Arrays.stream(extended.value()))
                .anyMatch(extension -> extension.getName().equals(EXTENSION));
    }
}
