package dev.stator.it.classes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.compile.Compiled;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lombok and Stator in one compilation. */
@StatorTest
@Tag("once")
class LombokTest {
    private static final String HEADER = """
            package beside;

            import dev.stator.annotation.*;
            import dev.stator.codec.TextCodec;
            import lombok.*;
            """;

    /** Calls what both have made. */
    private static final String CALLS = """
            package beside;

            import dev.stator.Stator;

            public final class Calls {
                public static String storeAndRead(Stator stator) {
                    PostDao posts = new PostDao(stator);
                    posts.table().ensure();
                    Post ink = Post.builder().id("1").title("Ink").price(new Money("EUR", 250)).build();
                    posts.put(ink.withTitle("Pen")).execute();
                    Post read = posts.get("1").execute().orElseThrow();
                    return read.title() + " for " + read.price().getCents() + " " + read.price().getCurrency();
                }
            }
            """;

    static Stream<List<String>> orders() {
        return Processors.inEitherOrder("lombok.launch.AnnotationProcessorHider$AnnotationProcessor");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void itsBuildersOfRecordsAndItsValuesInThem(List<String> processors, Stator stator) throws Exception {
        Compiled beside = Compiled.of(
                Map.of(
                        "beside.Post", HEADER + ClassesPage.block("@Builder"),
                        "beside.Money", HEADER + ClassesPage.block("implements TextCodec<Money>"),
                        "beside.Calls", CALLS),
                processors);
        assertThat(beside.messages()).isEmpty();
        assertThat(beside.loader()
                        .loadClass("beside.Calls")
                        .getMethod("storeAndRead", Stator.class)
                        .invoke(null, stator))
                .isEqualTo("Pen for 250 EUR");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatItMakesIsNoRecord(List<String> processors) {
        Compiled beside = Compiled.of(
                Map.of(
                        "beside.Note", HEADER + "@Table(\"notes\") @Value public class Note { String id; }",
                        "beside.Ware",
                                HEADER + "@Table(\"wares\") public record Ware(@HashKey String id, Coin price) {}",
                        "beside.Coin", HEADER + "@Value public class Coin { long cents; }"),
                processors);
        assertThat(beside.messages().lines().toList())
                .anySatisfy(line -> assertThat(line)
                        .contains("STA101", "the class Note", "Lombok's @With and @Builder go on the record."))
                .anySatisfy(line -> assertThat(line).contains("STA401", "Coin"));
    }

    /** The compiler asks no processor then. */
    @Test
    void itsFieldsTakeNoAnnotationOfAComponent() {
        Compiled note = Compiled.of(
                "beside.Note", HEADER + "@Table(\"notes\") @Value public class Note { @HashKey String id; }");
        assertThat(note.messages().lines())
                .singleElement()
                .asString()
                .endsWith("annotation type not applicable to this kind of declaration");
    }
}
