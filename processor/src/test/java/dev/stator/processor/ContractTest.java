package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What build tools rely on. */
class ContractTest {
    private static final List<String> SOURCES = List.of(
            Sources.of("""
                    @Table("posts")
                    @Gsi(name = "by-title", hashKey = "title", projection = IndexProjection.KEYS_ONLY)
                    public record Post(@HashKey String author, @RangeKey Instant at, String title, Place place, Shape shape) {}
                    """),
            Sources.of("public record Place(String street, Optional<Place> next, @Nullable String note) {}"),
            Sources.of("""
                    public sealed interface Shape {
                        record Circle(int r) implements Shape {}
                        record Square(int a) implements Shape {}
                    }
                    """),
            Sources.of("@Table(\"users\") public record User(@HashKey UUID id, List<Place> places) {}"));

    @ParameterizedTest
    @EnumSource
    void writesTheSameBytesInAnyOrderOfSources(Compiler compiler) {
        Map<String, String> first =
                compiler.compile(SOURCES.toArray(String[]::new)).generated();
        List<String> reversed = new ArrayList<>(SOURCES);
        Collections.reverse(reversed);

        assertThat(first).hasSize(10);
        assertThat(compiler.compile(SOURCES.toArray(String[]::new)).generated()).isEqualTo(first);
        assertThat(compiler.compile(reversed.toArray(String[]::new)).generated())
                .isEqualTo(first);
    }

    @Test
    void writesTheSameBytesUnderEachCompiler() {
        String[] sources = SOURCES.toArray(String[]::new);
        assertThat(Compiler.ECJ.compile(sources).generated())
                .isEqualTo(Compiler.JAVAC.compile(sources).generated());
    }

    /**
     * An incremental build compiles one root, and has all else as class files: those of the generated types too.
     * (Eclipse's batch compiler refuses to write a type of which there is a class file.)
     */
    @Test
    void writesTheSameBytesForOneRootAlone() {
        Compiler.Compilation all = Compiler.JAVAC.compile(SOURCES.toArray(String[]::new));
        assertThat(all.success()).isTrue();
        Compiler.Compilation alone = Compiler.JAVAC.compile(
                new StatorProcessor(), List.of(), List.of(all.classes()), List.of(SOURCES.get(0)));

        assertThat(alone.diagnostics()).isEmpty();
        assertThat(alone.generated().values()).noneMatch(source -> source.contains("@SuppressWarnings"));
        assertThat(alone.success()).isTrue();
        assertThat(alone.generated()).hasSize(6);
        assertThat(all.generated()).containsAllEntriesOf(alone.generated());
    }

    @Test
    void namesOneOriginatingElementForEachFile() {
        Map<String, List<String>> originating = new LinkedHashMap<>();
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new Recording(originating), List.of("-Astator.export=cloudformation,terraform"), List.of(), SOURCES);

        assertThat(compilation.success()).isTrue();
        assertThat(originating).hasSize(14);
        assertThat(originating)
                .allSatisfy((file, elements) -> assertThat(elements)
                        .containsExactly(file.contains("example.Post") ? "example.Post" : "example.User"));
    }

    @Test
    void isDeclaredIsolating() throws IOException {
        try (InputStream file =
                StatorProcessor.class.getResourceAsStream("/META-INF/gradle/incremental.annotation.processors")) {
            assertThat(file).isNotNull();
            assertThat(new String(file.readAllBytes(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(StatorProcessor.class.getName() + ",isolating");
        }
    }

    @Test
    void isFoundAsAService() {
        assertThat(ServiceLoader.load(Processor.class)).hasAtLeastOneElementOfType(StatorProcessor.class);
    }

    @Test
    void compilesWithoutAWarning() {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(), List.of("-Xlint:all,-processing", "-Werror"), List.of(), SOURCES);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }

    @Test
    void claimsItsOwnAnnotationsAndNoOthers() {
        String source = Sources.of("""
                @Deprecated @Table("posts") record Post(@HashKey String id, @Attribute("t") String title) {}
                @FunctionalInterface interface Blog { @Mine("x") Post post(String id); }
                @interface Mine { String[] value(); }
                """);
        Set<String> before = new TreeSet<>();
        Set<String> after = new TreeSet<>();
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                List.of(new Seeing(before), new StatorProcessor(), new Seeing(after)),
                List.of("-Xlint:processing"),
                List.of(),
                List.of(source));

        Set<String> others = Set.of(
                "example.Mine",
                "java.lang.Deprecated",
                "java.lang.FunctionalInterface",
                "java.lang.Override",
                "java.lang.SuppressWarnings",
                "javax.annotation.processing.Generated");
        assertThat(compilation.success()).isTrue();
        assertThat(before).containsAll(others).contains("dev.stator.annotation.Table", "dev.stator.annotation.HashKey");
        assertThat(after).isEqualTo(others);
        assertThat(compilation.diagnostics())
                .noneMatch(diagnostic -> diagnostic.getMessage(Locale.ROOT).contains("dev.stator.annotation"));
    }

    /** A processor of all annotations, which notes those that it is shown. */
    private static final class Seeing extends AbstractProcessor {
        private final Set<String> seen;

        Seeing(Set<String> seen) {
            this.seen = seen;
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // It answers what the processor that it stands for does.
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            annotations.forEach(annotation -> seen.add(annotation.toString()));
            return false;
        }
    }

    /** The user is warned of his own sources, and of what he suppresses there not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"@Deprecated", "@Deprecated(forRemoval = true)"})
    void compilesWhatIsDeprecatedWithoutAWarning(String deprecated) {
        List<String> sources = Stream.of(
                        """
                        @SuppressWarnings({"deprecation", "removal"}) ~ @Table("posts")
                        @Gsi(name = "by-title", hashKey = "title", projection = IndexProjection.KEYS_ONLY)
                        public record Post(@HashKey String id, ~ String title, Place place, List<Colour> colours,
                            @Default("RED") Colour colour, Optional<Shape> shape, @Convert(MoneyCodec.class) Money money,
                            Outer.Inner inner) {}
                        """,
                        """
                        @SuppressWarnings({"deprecation", "removal"}) @Table("users")
                        public record User(@HashKey String id, Place place, Colour colour, Plain plain) {}
                        """,
                        "@SuppressWarnings({\"deprecation\", \"removal\"}) ~ public record Place(~ String street) {}",
                        "public enum Colour { ~ RED, GREEN }",
                        "@SuppressWarnings({\"deprecation\", \"removal\"}) ~ public sealed interface Shape permits "
                                + "Circle {}",
                        """
                        @SuppressWarnings({"deprecation", "removal"}) ~ public record Circle(int r) implements Shape {}
                        """,
                        "public record Money(String text) {}",
                        "public record Plain(int a) { ~ public Plain {} }",
                        "@SuppressWarnings({\"deprecation\", \"removal\"}) ~ public class Outer { public record "
                                + "Inner(int a) {} }",
                        """
                        ~ public final class MoneyCodec implements TextCodec<Money> {
                            @Override public String toText(Money money) { return money.text(); }
                            @Override public Money fromText(String text) { return new Money(text); }
                        }
                        """)
                .map(source -> Sources.of(source.replace("~", deprecated)))
                .toList();
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(), List.of("-Xlint:all,-processing", "-Werror"), List.of(), sources);

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.generated().get("example/PostKey.java"))
                .contains("@SuppressWarnings({\"deprecation\", \"removal\"})\npublic final class PostKey");
    }

    @Test
    void compilesRawTypesWithoutAWarning() {
        Compiler.Compilation compilation = Compiler.JAVAC.compile(
                new StatorProcessor(),
                List.of("-Xlint:all,-processing", "-Werror"),
                List.of(),
                List.of(Sources.of("""
                        @SuppressWarnings("rawtypes")
                        @Table("posts") public record Post(@HashKey String id, @Convert(Words.class) Map words) {}
                        """), Sources.of("""
                        @SuppressWarnings("rawtypes") final class Words implements TextCodec<Map> {
                            @Override public String toText(Map words) { return ""; }
                            @Override public Map fromText(String text) { return Map.of(); }
                        }
                        """)));

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.success()).isTrue();
    }

    /** Our processor in an environment that notes what each file is said to come from. */
    private record Recording(StatorProcessor processor, Map<String, List<String>> originating) implements Processor {
        Recording(Map<String, List<String>> originating) {
            this(new StatorProcessor(), originating);
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
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
        public void init(ProcessingEnvironment environment) {
            processor.init(new RecordingEnvironment(environment, originating));
        }

        @Override
        @SuppressWarnings("DoNotClaimAnnotations") // It answers what the processor that it stands for does.
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Iterable<? extends javax.annotation.processing.Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String text) {
            return processor.getCompletions(element, annotation, member, text);
        }
    }

    private record RecordingEnvironment(ProcessingEnvironment environment, Map<String, List<String>> originating)
            implements ProcessingEnvironment {
        @Override
        public Map<String, String> getOptions() {
            return environment.getOptions();
        }

        @Override
        public Messager getMessager() {
            return environment.getMessager();
        }

        @Override
        public Filer getFiler() {
            return new RecordingFiler(environment.getFiler(), originating);
        }

        @Override
        public Elements getElementUtils() {
            return environment.getElementUtils();
        }

        @Override
        public Types getTypeUtils() {
            return environment.getTypeUtils();
        }

        @Override
        public SourceVersion getSourceVersion() {
            return environment.getSourceVersion();
        }

        @Override
        public java.util.Locale getLocale() {
            return environment.getLocale();
        }
    }

    private record RecordingFiler(Filer filer, Map<String, List<String>> originating) implements Filer {
        @Override
        public JavaFileObject createSourceFile(CharSequence name, Element... elements) throws IOException {
            originating.put(
                    name.toString(),
                    List.of(elements).stream().map(Object::toString).toList());
            return filer.createSourceFile(name, elements);
        }

        @Override
        public JavaFileObject createClassFile(CharSequence name, Element... elements) {
            throw new AssertionError("a class file");
        }

        @Override
        public FileObject createResource(
                JavaFileManager.Location location, CharSequence module, CharSequence name, Element... elements)
                throws IOException {
            originating.put(
                    name.toString(),
                    List.of(elements).stream().map(Object::toString).toList());
            return filer.createResource(location, module, name, elements);
        }

        @Override
        public FileObject getResource(JavaFileManager.Location location, CharSequence module, CharSequence name) {
            throw new AssertionError("a resource");
        }
    }
}
