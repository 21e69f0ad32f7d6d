package dev.stator.it.guide;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/** The test classes of this module, by simple name. */
public record TestMethods(Map<String, List<String>> classes) {

    /** Those of this module. */
    public static TestMethods compiled() throws IOException {
        Path root = classPathEntry();
        try (Stream<Path> files = Files.walk(root)) {
            return new TestMethods(files.filter(file -> file.toString().endsWith("Test.class"))
                    .map(file -> root.relativize(file).toString())
                    .map(file -> file.substring(0, file.length() - ".class".length())
                            .replace(file.charAt("dev".length()), '.'))
                    .collect(Collectors.groupingBy(name -> name.substring(name.lastIndexOf('.') + 1))));
        }
    }

    private static Path classPathEntry() {
        try {
            return Path.of(TestMethods.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code SomeTest.method} is a test, of the only class of that name. */
    public boolean have(String name) {
        int dot = name.indexOf('.');
        List<String> found = classes.getOrDefault(name.substring(0, dot), List.of());
        return found.size() == 1 && methods(found.get(0)).anyMatch(name.substring(dot + 1)::equals);
    }

    private static Stream<String> methods(String className) {
        try {
            Class<?> type = Class.forName(className, false, TestMethods.class.getClassLoader());
            return Stream.<Class<?>>iterate(type, each -> each != Object.class, Class::getSuperclass)
                    .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                    .filter(TestMethods::isTest)
                    .map(Method::getName);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isTest(Method method) {
        return method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
    }
}
