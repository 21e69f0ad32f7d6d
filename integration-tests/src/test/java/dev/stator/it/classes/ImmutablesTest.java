package dev.stator.it.classes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.Stator;
import dev.stator.it.compile.Compiled;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Immutables and Stator in one compilation. */
@StatorTest
@Tag("once")
class ImmutablesTest {
    private static final String HEADER = """
            package beside;

            import dev.stator.annotation.*;
            import dev.stator.codec.TextCodec;
            import org.immutables.value.Value;
            """;
    private static final String POST =
            HEADER + "@Table(\"posts\") public record Post(@HashKey String id, Money price) {}";

    private static final String MONEY = HEADER + """
            @Value.Immutable
            @Convert(Money.Codec.class)
            public interface Money {
                String currency();

                long cents();

                final class Codec implements TextCodec<Money> {
                    @Override
                    public String toText(Money money) {
                        return money.currency() + " " + money.cents();
                    }

                    @Override
                    public Money fromText(String text) {
                        String[] parts = text.split(" ");
                        return ImmutableMoney.builder().currency(parts[0]).cents(Long.parseLong(parts[1])).build();
                    }

                    @Override
                    public String javaType() {
                        return "Money";
                    }
                }
            }
            """;

    private static final String CALLS = """
            package beside;

            import dev.stator.Stator;

            public final class Calls {
                public static boolean storeAndRead(Stator stator) {
                    PostDao posts = new PostDao(stator);
                    posts.table().ensure();
                    Post post = new Post("1", ImmutableMoney.builder().currency("EUR").cents(250).build());
                    posts.put(post).execute();
                    return posts.get("1").execute().orElseThrow().equals(post);
                }
            }
            """;

    static Stream<List<String>> orders() {
        return Processors.inEitherOrder("org.immutables.processor.ProxyProcessor");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void itsValuesInRecords(List<String> processors, Stator stator) throws Exception {
        Compiled beside =
                Compiled.of(Map.of("beside.Post", POST, "beside.Money", MONEY, "beside.Calls", CALLS), processors);
        assertThat(beside.messages()).isEmpty();
        assertThat(beside.loader()
                        .loadClass("beside.Calls")
                        .getMethod("storeAndRead", Stator.class)
                        .invoke(null, stator))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whatItMakesIsNoRecord(List<String> processors) {
        Compiled beside = Compiled.of(
                Map.of(
                        "beside.Note",
                        HEADER + "@Table(\"notes\") @Value.Immutable public interface Note { String id(); }"),
                processors);
        assertThat(beside.messages().lines())
                .singleElement()
                .asString()
                .contains(
                        "STA101",
                        "the interface Note",
                        "What Immutables makes can be the type of a component, with @Convert(...).");
    }
}
