package dev.stator.it.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.it.compile.Compiled;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing compares a frozen attribute, each beside its nearest right form. */
@Tag("once")
class FrozenDoesNotCompileTest {
    static Stream<Arguments> promises() {
        return Stream.of(
                Arguments.of(
                        "drawings.scan().filter(note.eq(\"x\")).list();",
                        "drawings.scan().filter(note.exists()).list();"),
                Arguments.of(
                        "drawings.scan().filter(shapes.eq(List.of())).list();",
                        "drawings.scan().filter(shapes.absent()).list();"),
                Arguments.of(
                        "drawings.scan().filter(mark.ne(new UUID(1, 1))).list();",
                        "drawings.scan().filter(mark.exists()).list();"),
                Arguments.of(
                        "drawings.scan().filter(mark.lt(new UUID(1, 1))).list();",
                        "drawings.scan().filter(number.lt(1)).list();"),
                Arguments.of(
                        "drawings.scan().filter(shapes.contains(Shape.Mark.DOT)).list();",
                        "drawings.scan().filter(title.contains(\"t\")).list();"),
                Arguments.of(
                        "drawings.scan().filter(mark.in(new UUID(1, 1))).list();",
                        "drawings.scan().filter(number.in(1)).list();"),
                Arguments.of(
                        "drawings.scan().filter(mark.eq(mark)).list();",
                        "drawings.scan().filter(title.eq(artist)).list();"),
                Arguments.of(
                        "drawings.update(\"a\", 1).set(shapes, \"text\").execute();",
                        "drawings.update(\"a\", 1).set(shapes, List.of()).execute();"),
                Arguments.of(
                        "drawings.update(\"a\", 1).set(layer.title, \"t\").execute();",
                        "drawings.update(\"a\", 1).remove(layer).execute();"));
    }

    @ParameterizedTest
    @MethodSource("promises")
    void onlyTheRightFormCompiles(String wrong, String right) {
        assertThat(compile(right).messages()).isEmpty();
        assertThat(compile(wrong).errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.getLineNumber()).isEqualTo(9));
    }

    @Test
    void aFrozenTextIsNoKey() {
        Compiled compiled = Compiled.of("blog.Post", """
                package blog;
                import dev.stator.annotation.*;
                @Table("posts") public record Post(@HashKey @Frozen String id) {}
                """);

        assertThat(compiled.messages()).contains("[STA803] Post.id is frozen, but it is the hash key");
    }

    private static Compiled compile(String statement) {
        return Compiled.unprocessed("Example", """
                package dev.stator.it.frozen;

                import static dev.stator.it.frozen.Drawing_.*;
                import java.util.*;
                abstract class Example {
                  DrawingDao drawings;

                  void run() {
                    %s
                  }
                }
                """.formatted(statement));
    }
}
