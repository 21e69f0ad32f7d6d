package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Values of any shape that recursive records and sealed interfaces allow come back equal. */
class RoundTripProperties {

    @Property(tries = 200)
    void shapesComeBack(@ForAll("shapes") Shape shape) {
        assertThat(RecursiveCodec.SHAPE.decode(RecursiveCodec.SHAPE.encode(shape)))
                .isEqualTo(shape);
    }

    @Property(tries = 200)
    void addressesComeBack(@ForAll("places") Map<Colour, List<Optional<Address>>> places) {
        var codec = CompositionsCodec.MAP_OF_COLOUR_TO_LIST_OF_OPTIONAL_ADDRESS;
        var stored = Objects.requireNonNull(codec.encode(places));
        assertThat(codec.decode(stored)).isEqualTo(places);
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return shapes(3);
    }

    private static Arbitrary<Shape> shapes(int depth) {
        Arbitrary<Shape> simple = Arbitraries.oneOf(
                Arbitraries.doubles()
                        .between(-1e9, 1e9)
                        .filter(d -> Double.doubleToRawLongBits(d) != Long.MIN_VALUE)
                        .map(Shape.Circle::new),
                Arbitraries.integers().map(Shape.Square::new),
                strings().map(Shape.Item::new),
                Arbitraries.just(new Shape.Nothing()));
        if (depth == 0) {
            return simple;
        }
        Arbitrary<Shape> inner = shapes(depth - 1);
        Arbitrary<Shape> group = Combinators.combine(
                        inner.list().ofMaxSize(3),
                        Arbitraries.maps(keys(), inner).ofMaxSize(3),
                        inner)
                .as(Shape.Group::new);
        return Arbitraries.oneOf(simple, group);
    }

    @Provide
    Arbitrary<Map<Colour, List<Optional<Address>>>> places() {
        return Arbitraries.maps(
                Arbitraries.of(Colour.class), addresses(3).optional().list().ofMaxSize(4));
    }

    private static Arbitrary<Address> addresses(int depth) {
        Arbitrary<Optional<Address>> previous = depth == 0
                ? Arbitraries.just(Optional.empty())
                : addresses(depth - 1).optional();
        return Combinators.combine(strings(), Arbitraries.integers(), previous).as(Address::new);
    }

    /** DynamoDB takes no empty key of a map. */
    private static Arbitrary<String> keys() {
        return strings().filter(text -> !text.isEmpty());
    }

    /** All that UTF-8 can hold: no half of a surrogate pair. */
    private static Arbitrary<String> strings() {
        return Arbitraries.strings()
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE));
    }
}
