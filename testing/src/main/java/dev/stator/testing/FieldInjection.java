package dev.stator.testing;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;

/** Sets the fields with {@link Injected}, those of super-classes too. */
final class FieldInjection {

    private FieldInjection() {}

    static void into(Object instance, TestDatabase database) {
        AnnotationSupport.findAnnotatedFields(
                        instance.getClass(), Injected.class, field -> true, HierarchyTraversalMode.TOP_DOWN)
                .forEach(field -> set(field, instance, database));
    }

    /** Fails on what could not be set later, whether or not there is a database yet. */
    static void check(Class<?> testClass) {
        AnnotationSupport.findAnnotatedFields(testClass, Injected.class).forEach(FieldInjection::check);
    }

    /** Fails where there is such a field, which nobody would set. */
    static void refuse(Class<?> testClass) {
        AnnotationSupport.findAnnotatedFields(testClass, Injected.class).forEach(field -> {
            throw refusal(field, "is in a test of Spring, which gives DAOs and clients. Write @Autowired");
        });
    }

    private static void check(Field field) {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw refusal(
                    field,
                    "is static or final. Tables change from test to test: make it an instance field, or a"
                            + " parameter of the constructor");
        }
        if (!TestDatabase.has(field.getType())) {
            throw refusal(
                    field,
                    "is of type " + field.getType().getName() + ". Stator has generated DAOs, Stator,"
                            + " DynamoDbClient, DynamoDbAsyncClient and DynamoDbLocal");
        }
    }

    private static void set(Field field, Object instance, TestDatabase database) {
        try {
            field.setAccessible(true);
            field.set(instance, database.get(field.getType()));
        } catch (IllegalAccessException e) {
            throw new ExtensionConfigurationException("The field " + field + " cannot be set", e);
        }
    }

    private static ExtensionConfigurationException refusal(Field field, String why) {
        return new ExtensionConfigurationException(
                "@Injected " + field.getDeclaringClass().getName() + "." + field.getName() + " " + why);
    }
}
