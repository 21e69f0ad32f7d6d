package dev.stator.it.expression;

import static dev.stator.it.expression.Specimen_.byText;
import static dev.stator.it.expression.Specimen_.code;
import static dev.stator.it.expression.Specimen_.count;
import static dev.stator.it.expression.Specimen_.text;
import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stator.error.EncodingException;
import dev.stator.expression.ItemCondition;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More operands than DynamoDB takes in one function, and none. */
@StatorTest(tables = PER_CLASS)
class OperandsTest {
    private static final Specimen FIRST = Samples.specimens().get(0);

    private final SpecimenDao specimens;

    OperandsTest(SpecimenDao specimens) {
        this.specimens = specimens;
    }

    @BeforeAll
    static void write(SpecimenDao specimens) {
        for (int i = 0; i < 5; i++) {
            Specimen numbered = Route.of("count").with(FIRST, Cell.of(i * 100));
            specimens.put(Route.of("id").with(numbered, Cell.of("i" + i))).execute();
        }
    }

    private List<Integer> counts(ItemCondition<Specimen> condition) {
        return specimens.scan().filter(condition).stream()
                .map(Specimen::count)
                .sorted()
                .toList();
    }

    @Test
    void inTakes250Values() {
        long[] values = IntStream.range(0, 250).mapToLong(i -> i).toArray();
        assertThat(counts(count.in(values))).containsExactly(0, 100, 200);
        assertThat(counts(count.in(values).not())).containsExactly(300, 400);
        assertThat(counts(count.in(values).and(count.gt(0)))).containsExactly(100, 200);
        assertThat(counts(count.gt(0)
                        .and(count.in(IntStream.rangeClosed(151, 400).boxed().toList()))))
                .containsExactly(200, 300, 400);
        List<Code> codes =
                IntStream.range(0, 250).mapToObj(i -> new Code('B', i)).toList();
        assertThat(specimens.update("i0").when(code.in(codes)).attempt().succeeded())
                .isTrue();
        assertThat(specimens
                        .update("i0")
                        .when(code.in(codes.subList(20, 250)))
                        .attempt()
                        .succeeded())
                .isFalse();
    }

    @Test
    void inOfNothingNeverHolds() {
        assertThat(counts(text.in(List.of()))).isEmpty();
        assertThat(counts(text.in(List.of()).not())).hasSize(5);
        assertThat(counts(count.in().or(count.gt(200)))).containsExactly(300, 400);
        assertThat(counts(text.size().in().not().and(count.gt(200)))).containsExactly(300, 400);
        assertThat(specimens.update("i0").when(text.in(List.of())).attempt().succeeded())
                .isFalse();
        assertThat(specimens
                        .update("i0")
                        .when(text.in(List.of()).not())
                        .attempt()
                        .succeeded())
                .isTrue();
    }

    @Test
    void aMapHasNoEmptyKey() {
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> byText.at(""))
                .withMessageContaining("byText")
                .withMessageContaining("empty key");
    }
}
