package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is no Java is the compiler's to refuse: Stator neither takes it for a bug of its own nor hides what it says. */
class RefusedByCompilerTest {
    /** The names that no component may have (JLS 8.10.1). */
    private static final List<String> NAMES =
            List.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final List<String> OTHERS = List.of(
            "@Table(\"posts\") record Post(@HashKey String id, int a, int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, int a[]) {}",
            "@Table(\"posts\") record Post(@HashKey String id, void a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, List<int> a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Map<String> a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, String<String> a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Comparable<?>.Inner a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, int a) { public long a() { return a; } }",
            "@Table(\"posts\") record Post(@HashKey String id, int a) { int a() { return a; } }",
            "@Table(\"posts\") record Post(@HashKey String id, int a) { int b; }",
            "@Table(\"posts\") record Post(@HashKey String id, int a) { Post(String id) {} }",
            "@Table(\"posts\") record Post(@HashKey String id, int a) { public Post { return; } }",
            "@Table(\"posts\") record Post(@HashKey String id) extends Object {}",
            "@Table(\"posts\") record Post(@HashKey String id) implements String {}",
            "@Table(\"posts\") abstract record Post(@HashKey String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id) {} record Post(int x) {}",
            "@Table record Post(@HashKey String id) {}",
            "@Table(5) record Post(@HashKey String id) {}",
            "@Table(null) record Post(@HashKey String id) {}",
            "@Table(nowhere) record Post(@HashKey String id) {}",
            "@Table({\"a\", \"b\"}) record Post(@HashKey String id) {}",
            "@Table(\"posts\") @Table(\"others\") record Post(@HashKey String id) {}",
            "@Table(value = \"posts\", x = 1) record Post(@HashKey String id) {}",
            "@Table(\"posts\") @Gsi record Post(@HashKey String id) {}",
            "@Table(\"posts\") @Gsi(name = 1, hashKey = \"id\") record Post(@HashKey String id) {}",
            "@Table(\"posts\") @Gsi(name = \"by-id\", hashKey = {nowhere, 1}) record Post(@HashKey String id) {}",
            "@Table(\"posts\") @Lsi(name = nowhere, rangeKey = \"id\") record Post(@HashKey String id) {}",
            "@Table(\"posts\") record Post(@HashKey @HashKey String id) {}",
            "@Table(\"posts\") record Post(@HashKey(1) String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Default int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Default(7) int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Default(nowhere) int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Attribute int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Attribute(1) int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Convert int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Convert(1) int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Convert(Nowhere.class) int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Convert({1, Nowhere.class}) int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Frozen(format = 1) Object a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Frozen(format = Nowhere.class) Object a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Frozen(x = 1) Object a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Nowhere int a) {}",
            "@Table(\"posts\") record Post(@HashKey String id, @Ttl(1) Instant a) {}",
            "@Table(\"posts\") @AnnotateWith(1) record Post(@HashKey String id) {}",
            "@Table(\"posts\") @AnnotateWith(Nowhere.class) record Post(@HashKey String id) {}",
            "@Table(\"posts\") record Post(@HashKey String id, State s) {} enum State { A, A }",
            "@Table(\"posts\") record Post(@HashKey String id, @Default(\"A\") State s) {} enum State { A, A }",
            "@Table(\"posts\") record Post(@HashKey String id, Shape s) {} sealed interface Shape {}",
            "@Table(\"posts\") record Post(@HashKey String id, A s) {} sealed interface A extends A permits B {}"
                    + " record B() implements A {}",
            "@Table(\"posts\") record Post(@HashKey String id, A s) {} sealed interface A permits B {} record B() {}",
            "@Table(\"posts\") record Post(@HashKey String id, A s) {} sealed interface A permits Nowhere {}",
            "@Table(\"posts\") record Post(@HashKey String id, A s) {} interface A extends B {} interface B extends A "
                    + "{}",
            "@Table(\"posts\") record Post(@HashKey String id, Box<int> s) {} record Box<T>(T t) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Box<String> s) {} record Box<T extends Number>(T t) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Box<String> s) {} record Box<T, T>(T t) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Box<String> s) {} record Box<T extends T>(T t) {}",
            "@Table(\"posts\") record Post(@HashKey String id, Money m) {} record Money(@Convert(C.class) int m) {}"
                    + " class C implements TextCodec<Nowhere> {}");

    static Stream<Arguments> illegalNames() {
        return NAMES.stream()
                .flatMap(name -> Stream.of(
                        "@Table(\"posts\") record Post(@HashKey String id, int " + name + ", @Nullable String note) {}",
                        "@Table(\"posts\") record Post(@HashKey String " + name + ") {}",
                        "@Table(\"posts\") record Post(@HashKey String id, List<Place<String>> place) {}"
                                + " record Place<T>(T " + name + ") {}",
                        "@Table(\"posts\") record Post(@HashKey String id, @Frozen Place place) {}"
                                + " record Place(@Nullable String " + name + ") {}"))
                .flatMap(RefusedByCompilerTest::underEachCompiler);
    }

    static Stream<Arguments> noJava() {
        return OTHERS.stream().flatMap(RefusedByCompilerTest::underEachCompiler);
    }

    private static Stream<Arguments> underEachCompiler(String source) {
        return Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, source));
    }

    @ParameterizedTest
    @MethodSource("illegalNames")
    void namesThatNoComponentMayHave(Compiler compiler, String source) {
        Compiler.Compilation compilation = compiler.compile(Sources.of(source));

        assertThat(compilation.faults()).isEmpty();
        assertThat(compilation.success()).isFalse();
        assertThat(errors(compilation)).containsAll(errors(withoutStator(compiler, source)));
    }

    @ParameterizedTest
    @MethodSource("noJava")
    void whateverIsNoJava(Compiler compiler, String source) {
        Compiler.Compilation compilation = compiler.compile(Sources.of(source));

        assertThat(compilation.success()).isFalse();
        assertThat(compilation.ids()).doesNotContain("STA001");
        assertThat(errors(withoutStator(compiler, source))).isNotEmpty();
    }

    private static Compiler.Compilation withoutStator(Compiler compiler, String source) {
        return compiler.compile(List.of(), List.of("-proc:none"), List.of(), List.of(Sources.of(source)));
    }

    private static List<String> errors(Compiler.Compilation compilation) {
        return compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Kind.ERROR)
                .map(diagnostic -> diagnostic.getLineNumber() + ": " + diagnostic.getMessage(Locale.ROOT))
                .toList();
    }
}
