package dev.stator.it.expression;

import static dev.stator.it.expression.Specimen_.address;
import static dev.stator.it.expression.Specimen_.addresses;
import static dev.stator.it.expression.Specimen_.byText;
import static dev.stator.it.expression.Specimen_.holes;
import static dev.stator.it.expression.Specimen_.id;
import static dev.stator.it.expression.Specimen_.other;
import static dev.stator.it.expression.Specimen_.text;
import static dev.stator.it.expression.Specimen_.texts;
import static dev.stator.it.expression.Specimen_.total;
import static dev.stator.testing.TableLifetime.PER_CLASS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.stator.expression.ItemAttribute;
import dev.stator.operation.Selection;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is selected of an item, where DynamoDB answers the elements of a list without the gaps between them. */
@StatorTest(tables = PER_CLASS)
class ProjectionTest {
    private static final Specimen LONG = withLists(Samples.specimens().get(0));

    private final SpecimenDao specimens;

    ProjectionTest(SpecimenDao specimens) {
        this.specimens = specimens;
    }

    private static Specimen withLists(Specimen specimen) {
        List<String> letters = List.of("a", "b", "c", "d", "e", "f", "g", "h");
        List<Optional<Integer>> some = IntStream.range(0, 8)
                .mapToObj(i -> i % 3 == 1 ? Optional.<Integer>empty() : Optional.of(i))
                .toList();
        Specimen changed = Route.of("texts").with(specimen, Cell.of(letters));
        changed = Route.of("texts").inOther().with(changed, Cell.of(letters.subList(0, 3)));
        return Route.of("holes").with(changed, Cell.of(some));
    }

    @BeforeAll
    static void write(SpecimenDao specimens) {
        specimens.put(LONG).execute();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private Selection<Specimen> selected(ItemAttribute<Specimen, ?>... attributes) {
        return specimens.get(LONG.id()).select(attributes).execute().orElseThrow();
    }

    @Test
    void elementsOfAListAreFoundByTheirIndex() {
        Selection<Specimen> some = selected(texts.at(6), texts.at(2), texts.at(3), text, total);
        assertThat(some.get(texts.at(6))).isEqualTo("g");
        assertThat(some.get(texts.at(2))).isEqualTo("c");
        assertThat(some.get(texts.at(3))).isEqualTo("d");
        assertThat(some.find(text)).isEqualTo(Optional.ofNullable(LONG.text()));
        assertThat(some.get(total)).isEqualTo(LONG.total());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> some.find(texts.at(0)))
                .withMessageContaining("texts[0] was not selected");
    }

    @Test
    void elementsThatAreNotThereAreAbsent() {
        Selection<Specimen> some =
                selected(texts.at(7), texts.at(8), texts.at(99), other.texts.at(2), other.texts.at(3));
        assertThat(some.find(texts.at(7))).contains("h");
        assertThat(some.find(texts.at(8))).isEmpty();
        assertThat(some.find(texts.at(99))).isEmpty();
        assertThat(some.find(other.texts.at(2))).contains("c");
        assertThat(some.find(other.texts.at(3))).isEmpty();
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> some.get(texts.at(8)))
                .withMessageContaining("texts[8]");
    }

    @Test
    void elementsWithoutAValueKeepTheirPlace() {
        Selection<Specimen> some = selected(holes.at(1), holes.at(2), holes.at(4), holes.at(6));
        assertThat(some.find(holes.at(1))).isEmpty();
        assertThat(some.find(holes.at(2))).contains(2);
        assertThat(some.find(holes.at(4))).isEmpty();
        assertThat(some.find(holes.at(6))).contains(6);
    }

    @Test
    void partsOfElementsThatLackThemDoNotShiftOthers() {
        Specimen made = Route.of("addresses")
                .with(
                        Samples.specimens().get(1),
                        Cell.of(List.of(
                                new Address("first", Optional.empty(), Optional.empty(), List.of(), 1),
                                new Address("second", Optional.of(2), Optional.empty(), List.of(), 1))));
        specimens.put(made).execute();
        Selection<Specimen> numbers = specimens
                .get(made.id())
                .select(addresses.at(0).number, addresses.at(1).number)
                .execute()
                .orElseThrow();
        assertThat(numbers.find(addresses.at(0).number)).isEmpty();
        assertThat(numbers.find(addresses.at(1).number)).contains(2);
    }

    @Test
    void wholeAndPartTogetherAreTheWhole() {
        Selection<Specimen> both = selected(texts.at(1), texts, address.city, byText.at("k"), other.text);
        assertThat(both.get(texts)).isEqualTo(LONG.texts());
        assertThat(both.get(texts.at(1))).isEqualTo("b");
        assertThat(both.get(texts.at(5))).isEqualTo("f");
        assertThat(both.find(byText.at("k")))
                .isEqualTo(Optional.ofNullable(LONG.byText().get("k")));
        assertThat(both.find(address.city))
                .isEqualTo(Optional.ofNullable(LONG.address()).map(Address::city));
    }

    @Test
    void anyElementsAreFound() {
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            List<Integer> indexes =
                    random.ints(1 + random.nextInt(5), 0, 10).distinct().boxed().toList();
            List<ItemAttribute<Specimen, ?>> attributes = new ArrayList<>(List.of(id));
            indexes.forEach(index -> attributes.add(texts.at(index)));
            Selection<Specimen> some = selected(attributes);
            for (int index : indexes) {
                assertThat(some.find(texts.at(index)))
                        .as("%s of %s", index, indexes)
                        .isEqualTo(LONG.texts().stream().skip(index).findFirst());
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of attributes for variable arguments
    private Selection<Specimen> selected(List<ItemAttribute<Specimen, ?>> attributes) {
        return selected(attributes.toArray(new ItemAttribute[0]));
    }

    @Test
    void updatedElementsAreFoundByTheirIndex() {
        Specimen made = Route.of("id").with(LONG, Cell.of("updated"));
        specimens.put(made).execute();
        Selection<Specimen> changed = specimens
                .update("updated")
                .set(texts.at(5), "new f")
                .set(texts.at(2), "new c")
                .set(address.city, "new")
                .returningUpdatedNew()
                .execute();
        assertThat(changed.get(texts.at(5))).isEqualTo("new f");
        assertThat(changed.get(texts.at(2))).isEqualTo("new c");
        assertThat(changed.get(address.city)).isEqualTo("new");
        Selection<Specimen> before = specimens
                .update("updated")
                .set(texts.at(7), "newer h")
                .set(texts.at(2), "newer c")
                .returningUpdatedOld()
                .execute();
        assertThat(before.get(texts.at(7))).isEqualTo("h");
        assertThat(before.get(texts.at(2))).isEqualTo("new c");
    }
}
