package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.annotation.Table;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the DAO is annotated with. The runtime is not visible here, so nothing compiles to its end. */
class InjectionTest {
    private static final List<String> JAKARTA = List.of(
            "package jakarta.inject; public @interface Singleton {}",
            "package jakarta.inject; public @interface Inject {}",
            "package jakarta.inject; public @interface Named { String value() default \"\"; }");

    private static final String POST = """
        package blog;
        import dev.stator.annotation.*;
        @Table("posts")
        public record Post(@HashKey String id) {}
        """;

    @ParameterizedTest
    @EnumSource
    void injectsWhereJakartaInjectIsVisible(Compiler compiler) {
        String dao = dao(compiler, List.of(), with(JAKARTA, POST));

        assertThat(dao).containsSubsequence("@Singleton\n", "public class PostDao", "@Inject\n", "public PostDao(");
        assertThat(dao).doesNotContain("Named");
    }

    @ParameterizedTest
    @EnumSource
    void namesNothingThatIsNotVisible(Compiler compiler) {
        assertThat(dao(compiler, List.of(), List.of(POST)))
                .doesNotContain("jakarta")
                .doesNotContain("@Singleton")
                .doesNotContain("@Inject");
        assertThat(dao(compiler, List.of("-Astator.inject=auto"), List.of(POST)))
                .doesNotContain("jakarta");
    }

    /** Named by what is not there, it would be found by no scan. */
    @ParameterizedTest
    @EnumSource
    void namedNeedsJakartaInject(Compiler compiler) {
        List<List<String>> halves = List.of(List.of(), JAKARTA.subList(0, 2), JAKARTA.subList(2, 3));
        for (List<String> visible : halves) {
            Compiler.Compilation compilation = compiler.compile(
                    new StatorProcessor(), List.of("-Astator.inject=named"), List.of(), with(visible, POST));
            assertThat(compilation.ids()).containsOnly("STA006");
        }
    }

    @Test
    void namesNothingThatTheModuleDoesNotRead() throws URISyntaxException {
        Path jakarta = Compiler.JAVAC
                .compile(
                        List.of(),
                        List.of("--module-path", ""),
                        List.of(),
                        with(JAKARTA, "module jakarta.inject { exports jakarta.inject; }"))
                .classes();
        Path annotations = Path.of(
                Table.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        List<String> options =
                List.of("--module-path", annotations + File.pathSeparator + jakarta, "--add-modules", "jakarta.inject");

        String closed = dao(Compiler.JAVAC, options, List.of("module blog { requires dev.stator.annotation; }", POST));
        assertThat(closed).contains("public class PostDao").doesNotContain("jakarta");
        // Nor does java.base hold @Generated.
        assertThat(closed).doesNotContain("Generated(");

        String open = dao(
                Compiler.JAVAC,
                options,
                List.of("module blog { requires dev.stator.annotation; requires jakarta.inject; }", POST));
        assertThat(open).contains("import jakarta.inject.Singleton;", "import jakarta.inject.Inject;");
    }

    @ParameterizedTest
    @EnumSource
    void addsNamedOnRequest(Compiler compiler) {
        String dao = dao(compiler, List.of("-Astator.inject=named"), with(JAKARTA, POST));

        assertThat(dao).containsSubsequence("@Singleton\n", "@Named\n", "public class PostDao", "@Inject\n");
    }

    @ParameterizedTest
    @EnumSource
    void leavesInjectionOutOnRequest(Compiler compiler) {
        assertThat(dao(compiler, List.of("-Astator.inject=none"), with(JAKARTA, POST)))
                .contains("public class PostDao")
                .doesNotContain("jakarta");
    }

    @ParameterizedTest
    @EnumSource
    void copiesTheAnnotationsListed(Compiler compiler) {
        String dao = dao(compiler, List.of(), List.of("""
            package blog;
            public @interface Repository { String value() default ""; }
            """, """
            package blog;
            import dev.stator.annotation.*;
            @Table("posts")
            @AnnotateWith({Repository.class, Deprecated.class})
            public record Post(@HashKey String id) {}
            """));

        assertThat(dao).containsSubsequence("@Repository\n", "@Deprecated\n", "public class PostDao");
    }

    @ParameterizedTest
    @EnumSource
    void copiesACarrierWithItsValues(Compiler compiler) {
        String dao = dao(compiler, List.of(), List.of("""
            package blog;
            import dev.stator.annotation.*;
            @AnnotateWith(Deprecated.class)
            public @interface Owner { String value(); int[] floors() default {}; Class<?> team(); Kind kind(); }
            """, "package blog; public enum Kind { OLD, NEW }", """
            package blog;
            import dev.stator.annotation.*;
            @Table("posts")
            @Owner(value = "billing \\"EU\\"", floors = {1, 2}, team = Post.class, kind = Kind.NEW)
            public record Post(@HashKey String id) {}
            """));

        assertThat(dao)
                .contains("@Owner(", "value = \"billing \\\"EU\\\"\"", "team = Post.class", "kind = Kind.NEW")
                .containsPattern("floors = \\{\\s*1,\\s*2\\s*}")
                .containsSubsequence("@Owner(", "@Deprecated\n", "public class PostDao");
    }

    @ParameterizedTest
    @EnumSource
    void doesNotRepeatWhatItAddsItself(Compiler compiler) {
        String dao = dao(compiler, List.of("-Astator.inject=named"), with(JAKARTA, """
            package blog;
            import dev.stator.annotation.*;
            @Table("posts")
            @AnnotateWith({jakarta.inject.Singleton.class, jakarta.inject.Named.class})
            public record Post(@HashKey String id) {}
            """));

        assertThat(dao).containsOnlyOnce("@Singleton").containsOnlyOnce("@Named");
    }

    private static String dao(Compiler compiler, List<String> options, List<String> sources) {
        Compiler.Compilation compilation = compiler.compile(new StatorProcessor(), options, List.of(), sources);
        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.generated()).containsKey("blog/PostDao.java");
        return String.valueOf(compilation.generated().get("blog/PostDao.java"));
    }

    private static List<String> with(List<String> sources, String source) {
        List<String> all = new ArrayList<>(sources);
        all.add(source);
        return all;
    }
}
