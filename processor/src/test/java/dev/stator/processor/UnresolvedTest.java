package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A type that is not there hides no other fault, and who says that it is not there is the compiler, if it does. */
class UnresolvedTest {
    /** The root has a second fault, STA106, which is told as well. */
    private static final String ROOT = "@Table(\"posts\") record Post(@HashKey String id, @Attribute(\"\") String t, ";

    private static final String SHOP = "@Table(value = \"shop\") @HashKey(\"PK\") @RangeKey(\"SK\") ";

    /** With the same fault. */
    private static final String ORDER =
            " @Key(hash = \"o#{id}\", range = \"x\") record Order(String id, @Attribute(\"\") String t, ";

    /** Each mentions {@code Stauts}, or a class in a package that is none. */
    static Stream<String> mentions() {
        return Stream.of(
                ROOT + "Stauts status) {}",
                ROOT + "Map<String, List<Stauts>> status) {}",
                ROOT + "Stauts<String> status) {}",
                ROOT + "Stauts[] status) {}",
                ROOT + "Optional<Stauts> status) {}",
                ROOT + "SortedSet<Stauts> status, Map<Stauts, String> m) {}",
                ROOT + "Stauts.Inner status) {}",
                ROOT + "no.such.Stauts status) {}",
                ROOT + "no.such.Stauts<no.such.Stauts> status) {}",
                ROOT + "List<Box<Stauts>> status) {} record Box<T>(T value) {}",
                ROOT + "Place place) {} record Place(Stauts status) {}",
                ROOT + "@Version Stauts version, @CreatedAt Stauts at, @Ttl Stauts end) {}",
                ROOT + "@Default(\"x\") Stauts status) {}",
                ROOT + "@Convert(Stauts.class) String status) {}",
                ROOT + "@Convert(Stauts.class) Locale.Builder status) {}",
                ROOT + "Place place) {} @Convert(no.such.Stauts.class) class Place {}",
                ROOT + "@Convert(Half.class) Locale.Builder status) {} class Half implements Stauts<Locale.Builder> {}",
                ROOT + "@Frozen Stauts status) {}",
                ROOT + "@Frozen List<Place> places) {} record Place(Stauts status) {}",
                ROOT + "@Frozen(types = Stauts.class) Object status) {}",
                ROOT + "@Frozen(types = {Integer.class, Stauts.class}) Number status) {}",
                ROOT + "@Frozen(format = Stauts.class) Object status) {}",
                ROOT
                        + "Shape shape) {} sealed interface Shape permits Circle, Stauts {} record Circle() "
                        + "implements Shape {}",
                "@AnnotateWith(Stauts.class) " + ROOT + "int n) {}",
                "@Table(\"posts\") record Post(@HashKey Stauts id, @Attribute(\"\") String t) {}",
                "@Table(\"posts\") @Gsi(name = \"by-s\", hashKey = \"s\") record Post(@HashKey String id,"
                        + " @Attribute(\"\") String t, Stauts s) {}",
                ROOT + "@Rest Map<String, Stauts> rest) {}",
                SHOP + "sealed interface Shop permits Order, Stauts {}" + ORDER + "String s) implements Shop {}",
                SHOP + "sealed interface Shop permits Stauts, Order {}" + ORDER + "Stauts s) implements Shop {}",
                SHOP.replace("\"shop\"", "\"shop\", entities = {Order.class, Stauts.class}") + "final class Shop {}"
                        + ORDER + "String s) {}");
    }

    static Stream<Arguments> mentionsUnderEachCompiler() {
        return mentions()
                .flatMap(source -> Stream.of(Compiler.values()).map(compiler -> Arguments.of(compiler, source)));
    }

    @ParameterizedTest
    @MethodSource("mentionsUnderEachCompiler")
    void hidesNoOtherFault(Compiler compiler, String source) {
        Compiler.Compilation compilation = compiler.compile(Sources.of(source));

        List<String> others = compilation.diagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(diagnostic -> diagnostic.getMessage(Locale.ROOT))
                .filter(message -> !message.contains("[STA"))
                .toList();
        assertThat(compilation.ids()).containsExactly("STA106");
        assertThat(others)
                .isNotEmpty()
                .anyMatch(message ->
                        message.contains("Stauts") || message.contains("no.such") || message.startsWith("no "));
    }

    /** Nor in what is made of a table. */
    @ParameterizedTest
    @EnumSource
    void hidesNoFaultOfViewsAndProjections(Compiler compiler) {
        List<Compiler.Fault> faults = compiler.compile(
                        Sources.of(SHOP + "sealed interface Shop permits Order {}"),
                        Sources.of("@Key(hash = \"o#{id}\", range = \"x\") record Order(String id, String t)"
                                + " implements Shop {}"),
                        Sources.of("@ItemCollection(Shop.class) record View(Order order, List<Stauts> all, int n) {}"),
                        Sources.of("@ProjectionOf(Order.class) record Part(Stauts id, Optional<Stauts> t, int n) {}"))
                .faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactlyInAnyOrder("STA964", "STA983");
        assertThat(faults)
                .extracting(Compiler.Fault::message)
                .noneMatch(message -> message.contains("Stauts") || message.contains("<any>"));
    }

    /** Nor of the very component that mentions it; Eclipse's compiler knows nothing more of that. */
    @Test
    void hidesNoFaultOfItsComponent() {
        List<Compiler.Fault> faults = Compiler.JAVAC
                .compile(Sources.of(
                        "@Table(\"posts\") record Post(@HashKey List<Stauts> id, Map<java.util.Date, Stauts> m) {}"))
                .faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactlyInAnyOrder("STA204", "STA405");
        assertThat(faults).extracting(Compiler.Fault::message).noneMatch(message -> message.contains("<any>"));
    }

    /** In a class file javac passes over what it does not find; Eclipse's compiler ends there, and says so. */
    @Test
    void isToldWhereTheCompilerIsSilent() throws IOException {
        Compiler.Compilation before = Compiler.JAVAC.compile(
                List.of(),
                List.of("-proc:none"),
                List.of(),
                List.of(
                        Sources.of("public record Place(int n, List<Status> status) {}"),
                        Sources.of("public enum Status { A }")));
        Path status = before.classes().resolve("example/Status.class");
        Files.delete(status);
        List<Compiler.Fault> faults = Compiler.JAVAC
                .compile(
                        new StatorProcessor(),
                        List.of(),
                        List.of(before.classes()),
                        List.of(Sources.of(ROOT + "Place place) {}")))
                .faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactlyInAnyOrder("STA002", "STA106");
        assertThat(faults)
                .extracting(Compiler.Fault::message)
                .anyMatch(message -> message.contains("Post refers to example.Status, which could not be resolved"));
    }

    static Stream<Arguments> noClasses() {
        return Stream.of(
                        Arguments.of("STA504", "Integer, the converter on", "@Convert(int.class) String s"),
                        Arguments.of(
                                "STA504",
                                "the converter on Post.s, implements none",
                                "@Convert(String[].class) String s"),
                        Arguments.of(
                                "STA811",
                                "Integer, the format of Post.s, is none",
                                "@Frozen(format = int.class) String s"),
                        Arguments.of("STA806", "has type int", "@Frozen(types = int.class) String s"),
                        Arguments.of("STA808", "is the array Locale[]", "@Frozen(types = Locale[].class) String s"),
                        Arguments.of("STA806", "has type void", "@FrozenRetired(void.class) @Frozen String s"))
                .flatMap(arguments -> Stream.of(Compiler.values()).map(compiler -> {
                    Object[] all = arguments.get();
                    return Arguments.of(compiler, all[0], all[1], all[2]);
                }));
    }

    /** {@code int.class} is no class that is missing. */
    @ParameterizedTest
    @MethodSource("noClasses")
    void isNoPrimitiveOrArray(Compiler compiler, String id, String message, String component) {
        List<Compiler.Fault> faults = compiler.compile(
                        Sources.of("@Table(\"posts\") record Post(@HashKey String id, " + component + ") {}"))
                .faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactly(id);
        assertThat(faults.get(0).message()).contains(message);
    }
}
