package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What stands in a file that the compiler looks at is reported there; what stands in a class file on the root, with the
 * path that leads there.
 */
class RehomingTest {
    private static final String POST = """
            package blog;
            import dev.stator.annotation.*;
            import java.util.*;
            @Table("posts")
            public record Post(
                @HashKey String id,
                Map<String, List<Place>> places) {}
            """;

    private static final String PLACE = """
            package blog;
            import dev.stator.annotation.*;
            public record Place(@Default("x") int number, Object any, @HashKey String key) {}
            """;

    @Test
    void ofAnotherSourceFile() {
        List<Compiler.Fault> faults = Compiler.JAVAC.compile(POST, PLACE).faults();

        assertThat(faults)
                .extracting(Compiler.Fault::message)
                .containsExactly(
                        "[STA210] @HashKey on Place.key does nothing: only the record of a table has keys. Remove it, "
                                + "or put @Table(\"...\") on Place, and @HashKey on one of its components.",
                        "[STA401] Post.places.*[].any has type java.lang.Object, which Stator cannot store. Say what "
                                + "it holds: a type of its own, or a sealed interface of records. Either name a"
                                + " converter with @Convert(...), or store Post.places, which leads here, as one"
                                + " binary attribute with @Frozen(types = {...}), which lists the classes that may"
                                + " stand there, or use AttributeValue.",
                        "[STA501] The @Default \"x\" of Place.number is no int: write a whole number.");
        assertThat(faults).extracting(Compiler.Fault::place).allMatch(place -> !place.isEmpty());
        assertThat(faults).extracting(Compiler.Fault::line).containsExactly(3L, 3L, 3L);
    }

    @Test
    void byAPathThatIsWrittenAsItIs() {
        Path classes = Compiler.JAVAC
                .compile(
                        List.of(),
                        List.of("-proc:none"),
                        List.of(),
                        List.of(
                                Sources.of("public record R(@Default(\"x\") int n) {}"),
                                Sources.of("public record Q(@Default(\"$2\\\\\") long n) {}")))
                .classes();
        List<Compiler.Fault> faults = Compiler.JAVAC
                .compile(
                        new StatorProcessor(),
                        List.of(),
                        List.of(classes),
                        List.of(Sources.of(
                                "@Table(\"posts\") public record Post(@HashKey String id, R $r, Q $1\u00fc) {}")))
                .faults();

        assertThat(faults)
                .extracting(Compiler.Fault::message)
                .containsExactly(
                        "[STA501] $r.n: The @Default \"x\" of R.n is no int: write a whole number.",
                        "[STA501] $1\u00fc.n: The @Default \"$2\\\" of Q.n is no long: write a whole number.");
    }

    @Test
    void ofAClassFile() {
        Path classes = Compiler.JAVAC
                .compile(List.of(), List.of("-proc:none"), List.of(), List.of(PLACE))
                .classes();
        List<Compiler.Fault> faults = Compiler.JAVAC
                .compile(new StatorProcessor(), List.of(), List.of(classes), List.of(POST))
                .faults();

        assertThat(faults).extracting(Compiler.Fault::id).containsExactly("STA210", "STA401", "STA501");
        assertThat(faults.get(0).message()).contains("places.*[].key: @HashKey on Place.key does nothing");
        assertThat(faults).extracting(Compiler.Fault::line).containsExactly(7L, 7L, 7L);
        assertThat(faults).extracting(Compiler.Fault::place).allMatch(place -> place.startsWith("places"));
    }

    @Test
    void isOneErrorHoweverManyRootsReachIt() {
        List<String> sources = new ArrayList<>(List.of(
                Sources.of("""
                public record Place(Thread thread, Map<boolean[], List> map, @Frozen String any, Shape shape) {}
                """), Sources.of("sealed interface Shape { record Circle(Date[] d) implements Shape {} }")));
        for (int i = 0; i < 60; i++) {
            sources.add(Sources.of("@Table(\"posts\") record Post" + i + "(@HashKey String id, List<Place> p" + i
                    + ", Optional<Shape> s) {}"));
        }
        List<Compiler.Fault> faults =
                Compiler.JAVAC.compile(sources.toArray(String[]::new)).faults();

        assertThat(faults)
                .extracting(Compiler.Fault::id)
                .containsExactlyInAnyOrder("STA401", "STA401", "STA402", "STA405", "STA802");
        assertThat(faults)
                .extracting(Compiler.Fault::place)
                .allMatch(place -> place.startsWith("thread,")
                        || place.startsWith("map,")
                        || place.startsWith("@Frozen String any")
                        || place.startsWith("d) implements"));
    }

    @Test
    void isSaidOnceOfWhatSeveralRootsReach() {
        String source = Sources.of("""
                @Table("posts") record Post(@HashKey String id, Author author) {}
                @Table("books") record Book(@HashKey String id, List<Author> authors) {}
                record Author(@Default("x") int born) {}
                """);

        assertThat(Compiler.JAVAC.compile(source).ids()).containsExactly("STA501");
    }
}
