package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;

/**
 * Any generated class may be the first that a program touches: each is initialized alone, in a class loader of its own.
 */
@Order(1)
class InitializationTest {
    private static final URL[] CLASS_PATH = Arrays.stream(
                    System.getProperty("java.class.path").split(File.pathSeparator))
            .map(InitializationTest::url)
            .toArray(URL[]::new);

    @TestFactory
    List<DynamicTest> eachClassComesFirst() {
        return GeneratedClasses.names().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> initialize(name)))
                .toList();
    }

    private static void initialize(String name) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(CLASS_PATH, ClassLoader.getPlatformClassLoader())) {
            Class<?> first = Class.forName(name, true, loader);
            Stream<Class<?>> nested = Arrays.stream(first.getDeclaredClasses());
            assertThat(nested.map(type -> initialized(type, loader))).doesNotContainNull();
        }
    }

    private static Class<?> initialized(Class<?> type, ClassLoader loader) {
        try {
            return Class.forName(type.getName(), true, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL url(String entry) {
        try {
            return new File(entry).toURI().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
