package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.stator.processor.resolve.Resolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundsTest {
    private static final String POST =
            Sources.of("@Table(\"posts\") record Post(@HashKey String id, List<Status> status) {}");

    /** Another processor, which brings sources round by round. */
    @SupportedAnnotationTypes("*")
    private static final class Other extends AbstractProcessor {
        private final List<Map<String, String>> rounds;
        private int round;

        Other(List<Map<String, String>> rounds) {
            this.rounds = rounds;
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment environment) {
            if (round < rounds.size()) {
                rounds.get(round++).forEach(this::write);
            }
            return false;
        }

        private void write(String name, String source) {
            if (source.isEmpty()) {
                processingEnv.getMessager().printMessage(Kind.ERROR, "no " + name);
                return;
            }
            try (Writer writer = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                writer.write(source);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private static Compiler.Compilation compile(
            Compiler compiler, List<Map<String, String>> rounds, String... sources) {
        List<Processor> processors = List.of(new Other(rounds), new StatorProcessor());
        return compiler.compile(processors, List.of(), List.of(), List.of(sources));
    }

    @ParameterizedTest
    @EnumSource
    void waitsForTypesThatOthersGenerate(Compiler compiler) {
        Compiler.Compilation compilation = compile(
                compiler,
                List.of(
                        Map.of("example.Unrelated", "package example; class Unrelated {}"),
                        Map.of("example.Status", "package example; enum Status { A, B }")),
                POST);

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
        assertThat(compilation.generated()).containsKey("example/PostDao.java");
    }

    /** In whichever round the second comes: it is a note, with which the strictest compile goes on. */
    @ParameterizedTest
    @EnumSource
    void notesKeysThatContradict(Compiler compiler) {
        List<Map<String, String>> rounds = List.of(Map.of(
                "example.Draft",
                Sources.of("@Table(\"posts\") record Draft(@HashKey String id, @RangeKey int version) {}")));
        Compiler.Compilation compilation = compiler.compile(
                List.of(new Other(rounds), new StatorProcessor()),
                compiler == Compiler.JAVAC ? List.of("-Werror") : List.of(),
                List.of(),
                List.of(Sources.of("@Table(\"posts\") record Post(@HashKey String id) {}")));

        assertThat(compilation.ids()).containsExactly("STA211");
        assertThat(compilation.faults().get(0).message()).contains("Post and Draft");
        assertThat(compilation.success())
                .as(String.valueOf(compilation.diagnostics()))
                .isTrue();
        assertThat(compilation.generated()).containsKeys("example/PostDao.java", "example/DraftDao.java");
    }

    @ParameterizedTest
    @EnumSource
    void takesRootsThatOthersGenerate(Compiler compiler) {
        Compiler.Compilation compilation = compile(
                compiler,
                List.of(Map.of("example.Post", POST.replace("List<Status> status", "int likes"))),
                "package example; class Blog { PostDao posts; }");

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).isTrue();
        assertThat(compilation.generated()).containsKey("example/PostDao.java");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheTypeThatNeverCameToTheCompiler(Compiler compiler) {
        Compiler.Compilation compilation = compile(compiler, List.of(), POST);

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.diagnostics())
                .extracting(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .anyMatch(message -> message.contains("Status"));
    }

    @ParameterizedTest
    @EnumSource
    void namesWhoWroteAFileBefore(Compiler compiler) {
        List<Processor> processors = List.of(
                new Other(List.of(Map.of("example.PostKey", "package example; class PostKey {}"))),
                new StatorProcessor());
        Compiler.Compilation compilation = compiler.compile(
                processors, List.of(), List.of(), List.of(POST.replace("List<Status> status", "int likes")));

        assertThat(compilation.ids()).containsExactly("STA603");
        assertThat(compilation.faults().get(0).message())
                .contains("example.PostKey for Post is refused by the compiler: ", "If another processor generates it");
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheReasonToWhoHasIt(Compiler compiler) {
        Compiler.Compilation compilation = compile(compiler, List.of(Map.of("example.Status", "")), POST);

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void reportsItsOwnBugsAsSuch(Compiler compiler) {
        StatorProcessor processor = new StatorProcessor(Resolver::resolve, table -> {
            throw new IllegalStateException("out of ideas");
        });
        Compiler.Compilation compilation = compiler.compile(
                processor, List.of(), List.of(), List.of(POST.replace("List<Status> status", "int likes")));

        assertThat(compilation.ids()).containsExactly("STA001");
        assertThat(compilation.faults().get(0).message())
                .contains(
                        "Stator failed on example.Post: this is a bug in Stator, please report it",
                        "out of ideas",
                        "RoundsTest");
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItCouldNotWrite(Compiler compiler) {
        StatorProcessor processor = new StatorProcessor(Resolver::resolve, table -> {
            ClassName name = ClassName.get("example", "Post".repeat(100));
            return List.of(JavaFile.builder(
                            name.packageName(), TypeSpec.classBuilder(name).build())
                    .build());
        });
        Compiler.Compilation compilation = compiler.compile(
                processor, List.of(), List.of(), List.of(POST.replace("List<Status> status", "int likes")));

        assertThat(compilation.ids()).containsExactly("STA005");
    }

    @ParameterizedTest
    @EnumSource
    void reportsAllFaultsOfACompileTogether(Compiler compiler) {
        Compiler.Compilation compilation = compiler.compile(
                Sources.of("@Table(\"p\") record Post(Optional<Object> id) {}"),
                Sources.of("@Table(\"users\") record User(@HashKey boolean id, @Default(\"x\") int age) {}"));

        Map<String, Long> ids = new TreeMap<>();
        compilation.ids().forEach(id -> ids.merge(id, 1L, Long::sum));
        assertThat(ids).containsOnlyKeys("STA104", "STA201", "STA204", "STA401", "STA501");
    }

    @ParameterizedTest
    @EnumSource
    void generatesForGoodRootsBesideBadOnes(Compiler compiler) {
        Compiler.Compilation compilation = compiler.compile(
                Sources.of("@Table(\"posts\") record Post(String id) {}"),
                Sources.of("@Table(\"users\") record User(@HashKey String id) {}"));

        assertThat(compilation.ids()).containsExactly("STA201");
        assertThat(compilation.generated().keySet())
                .contains("example/UserDao.java")
                .doesNotContain("example/PostDao.java");
    }
}
