package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A compiler, or what a build tool puts before it, may fail at the place of a fault; no fault is lost by that. */
class PrintingTest {
    private static final String POST = Sources.of("""
            @Table("p") record Post(@HashKey String id, Object any, List<Place> places, @Default("x") int likes) {}
            record Place(@Default("y") int number) {}
            """);

    /** Our processor, whose messager prints nothing that has a place. */
    private static final class Placeless extends AbstractProcessor {
        private final StatorProcessor processor = new StatorProcessor();
        private final Supplier<Throwable> failure;

        Placeless(Supplier<Throwable> failure) {
            this.failure = failure;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public synchronized void init(ProcessingEnvironment environment) {
            Messager messager = with(Messager.class, environment.getMessager(), "printMessage", arguments -> {
                if (arguments.length > 2) {
                    throw failure.get();
                }
                environment.getMessager().printMessage((javax.tools.Diagnostic.Kind) arguments[0], (CharSequence)
                        arguments[1]);
                return null;
            });
            processor.init(with(ProcessingEnvironment.class, environment, "getMessager", arguments -> messager));
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // It answers what the processor that it stands for does.
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        private interface Answer {
            @Nullable
            Object to(Object[] arguments) throws Throwable;
        }

        private static <T> T with(Class<T> type, T original, String method, Answer answer) {
            return type.cast(Proxy.newProxyInstance(
                    type.getClassLoader(), new Class<?>[] {type}, (proxy, called, arguments) -> {
                        if (called.getName().equals(method)) {
                            return answer.to(arguments);
                        }
                        try {
                            return called.invoke(original, arguments);
                        } catch (InvocationTargetException failure) {
                            throw failure.getCause();
                        }
                    }));
        }
    }

    static List<Arguments> failures() {
        return List.of(
                failure(() -> new IllegalArgumentException("Illegal group reference")),
                failure(() -> new AssertionError("no position")),
                failure(StackOverflowError::new));
    }

    private static Arguments failure(Supplier<Throwable> failure) {
        return Arguments.of(failure);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void losesNoFault(Supplier<Throwable> failure) {
        Compiler.Compilation compilation =
                Compiler.JAVAC.compile(new Placeless(failure), List.of(), List.of(), List.of(POST));

        assertThat(compilation.success()).isFalse();
        assertThat(compilation.ids()).containsExactlyInAnyOrder("STA104", "STA401", "STA501", "STA501");
    }
}
