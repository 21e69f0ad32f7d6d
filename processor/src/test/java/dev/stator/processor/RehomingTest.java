package dev.stator.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in another file than the root is reported on the root, with the path that leads there. */
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
                                + "or put"
                                + " @Table(\"...\") on Place.",
                        "[STA401] Post.places.*[].any has type java.lang.Object, which Stator cannot store. Say what "
                                + "it holds: a"
                                + " type of its own, or a sealed interface of records. Either name a converter with "
                                + "@Convert(...), or"
                                + " store any value as one binary attribute with @Frozen, or use AttributeValue.",
                        "[STA501] places.*[].number: The @Default \"x\" of Place.number is no int: write a whole "
                                + "number.");
        assertThat(faults).extracting(Compiler.Fault::place).allMatch(place -> !place.isEmpty());
        assertThat(faults).extracting(Compiler.Fault::line).containsExactly(3L, 7L, 7L);
    }

    @Test
    void byAPathThatIsWrittenAsItIs() {
        List<Compiler.Fault> faults = Compiler.JAVAC
                .compile(
                        Sources.of("@Table(\"posts\") public record Post(@HashKey String id, R $r, Q $1\u00fc) {}"),
                        Sources.of("public record R(@Default(\"x\") int n) {}"),
                        Sources.of("public record Q(@Default(\"$2\\\\\") long n) {}"))
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
    void isSaidOnceOfWhatSeveralRootsReach() {
        String source = Sources.of("""
                @Table("posts") record Post(@HashKey String id, Author author) {}
                @Table("books") record Book(@HashKey String id, List<Author> authors) {}
                record Author(@Default("x") int born) {}
                """);

        assertThat(Compiler.JAVAC.compile(source).ids()).containsExactly("STA501");
    }
}
