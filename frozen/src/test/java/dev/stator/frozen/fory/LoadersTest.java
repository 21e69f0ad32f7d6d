package dev.stator.frozen.fory;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.frozen.FrozenCodec;
import dev.stator.frozen.FrozenType;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes of every visibility, in loaders that neither Fory's nor the thread's sees: compiled as interpreted. */
class LoadersTest {
    /** Each has a method that makes a value, and is named by the classes that values may hold. */
    private static final String SOURCE = """
            package shop;

            import java.util.List;
            import java.util.Map;
            import java.util.Optional;

            public final class Values {
                public record Plain(String name, int number) {}

                public record WithHidden(Hidden hidden, List<Hidden> many, Map<String, Inner> inner) {}

                public record OfSealed(Shape shape, List<Shape> shapes, Optional<Shape> one) {}

                public sealed interface Shape permits Circle, Square {}

                record Circle(double radius, Hidden colour) implements Shape {}

                private record Square(double side) implements Shape {}

                record Inner(Secret secret, Inner next) {}

                private enum Secret { ONE, TWO { @Override int weight() { return 2; } }; int weight() { return 1; } }

                static final class Holder {
                    record Deep(Secret secret, List<Optional<Hidden>> list) {}
                }

                public static List<Class<?>> classes() {
                    return List.of(Plain.class, WithHidden.class, OfSealed.class, Circle.class, Square.class,
                            Inner.class, Secret.class, Holder.Deep.class, Hidden.class, Top.class);
                }

                public static List<Object> values() {
                    Inner inner = new Inner(Secret.TWO, new Inner(Secret.ONE, null));
                    return List.of(
                            new Plain("a", 1),
                            new WithHidden(Hidden.RED, List.of(Hidden.BLUE), Map.of("i", inner)),
                            new OfSealed(new Circle(1, Hidden.RED), List.of(new Square(2), new Circle(3, null)),
                                    Optional.of(new Square(4))),
                            new Circle(2, Hidden.BLUE),
                            new Square(3),
                            inner,
                            Secret.TWO,
                            Hidden.RED,
                            new Holder.Deep(Secret.ONE, List.of(Optional.of(Hidden.RED))),
                            new Top(List.of(Hidden.RED), new int[] {1}));
                }
            }

            enum Hidden { RED, BLUE }

            record Top(List<Hidden> hidden, int[] numbers) {
                @Override public boolean equals(Object other) {
                    return other instanceof Top top && top.hidden.equals(hidden)
                            && java.util.Arrays.equals(numbers, top.numbers);
                }
                @Override public int hashCode() { return hidden.hashCode(); }
            }
            """;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void compile() throws IOException {
        Path source = directory.resolve("Values.java");
        Files.writeString(source, SOURCE);
        int result = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", directory.toString(), source.toString());
        assertThat(result).isZero();
    }

    /** Whose loader the thread has while values are frozen. */
    enum Context {
        OF_THE_VALUES,
        OF_THE_PROGRAM,
        OF_THE_JDK,
        NONE,
        UNRELATED
    }

    record Case(Mode mode, Context context, int value) {}

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (Mode mode : Mode.values()) {
            for (Context context : Context.values()) {
                for (int value = 0; value < 10; value++) {
                    cases.add(new Case(mode, context, value));
                }
            }
        }
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void freezesAndThaws(Case of) throws ReflectiveOperationException, IOException {
        URL[] classes = {directory.toUri().toURL()};
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classes, LoadersTest.class.getClassLoader());
                URLClassLoader unrelated = new URLClassLoader(classes, null)) {
            Class<?> values = loader.loadClass("shop.Values");
            Object value = requireNonNull((List<?>) call(values, "values")).get(of.value);
            FrozenType<Object> type = type(requireNonNull((List<?>) call(values, "classes")), value.getClass());
            thread.setContextClassLoader(
                    switch (of.context) {
                        case OF_THE_VALUES -> loader;
                        case OF_THE_PROGRAM -> LoadersTest.class.getClassLoader();
                        case OF_THE_JDK -> ClassLoader.getPlatformClassLoader();
                        case NONE -> null;
                        case UNRELATED -> unrelated;
                    });
            FrozenCodec<Object> codec = of.mode.codec(type);
            assertThat(codec.decode(codec.encode(value))).isEqualTo(value);
            assertThat(codec.encode(value))
                    .isEqualTo(Mode.INTERPRETED.codec(type).encode(value));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static Object call(Class<?> values, String name) throws ReflectiveOperationException {
        Method method = values.getMethod(name);
        return method.invoke(null);
    }

    @SuppressWarnings("unchecked") // any value is an Object
    private static FrozenType<Object> type(List<?> classes, Class<?> root) {
        Class<?> erased = root.isEnum()
                        || root.getSuperclass() == null
                        || !root.getSuperclass().isEnum()
                ? root
                : root.getSuperclass();
        FrozenType<Object> type = FrozenType.of(erased.getCanonicalName(), (Class<Object>) erased);
        for (Object one : classes) {
            type = type.with(((Class<?>) one).getName(), (Class<?>) one);
        }
        return type;
    }
}
