package dev.stator.it.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stator.codec.ItemCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.it.codec.convert.OrderCodec;
import dev.stator.it.codec.names.Default;
import dev.stator.it.codec.names.DefaultCodec;
import dev.stator.it.codec.names.Path;
import dev.stator.it.codec.names.PathCodec;
import dev.stator.it.codec.unmarked.Unsaid;
import dev.stator.it.codec.unmarked.UnsaidCodec;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a generated codec writes, it reads as an equal value. */
class RoundTripTest {

    private static <T> Map<String, AttributeValue> roundTrip(ItemCodec<T> codec, T value) {
        Map<String, AttributeValue> item = codec.toItem(value);
        assertThat(codec.fromItem(item)).usingRecursiveComparison().isEqualTo(value);
        assertThat(codec.fromItem(new HashMap<>(item)))
                .usingRecursiveComparison()
                .isEqualTo(value);
        assertThat(codec.decode(codec.encode(value))).usingRecursiveComparison().isEqualTo(value);
        return item;
    }

    private static AttributeValue stored(Map<String, AttributeValue> item, String attribute) {
        return Objects.requireNonNull(item.get(attribute));
    }

    @Test
    void everyScalar() {
        Map<String, AttributeValue> item = roundTrip(ScalarsCodec.INSTANCE, Samples.scalars());
        assertThat(item.keySet())
                .containsExactlyElementsOf(Arrays.stream(Scalars.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .filter(name -> !name.equals("optionalLong"))
                        .toList());
    }

    @Test
    void collectionsFullAndEmpty() {
        Map<String, AttributeValue> item = roundTrip(CompositionsCodec.INSTANCE, Samples.full());
        assertThat(stored(item, "strings").type()).isEqualTo(AttributeValue.Type.SS);
        assertThat(stored(item, "numbers").type()).isEqualTo(AttributeValue.Type.NS);
        assertThat(stored(item, "binaries").type()).isEqualTo(AttributeValue.Type.BS);
        assertThat(stored(item, "colours").type()).isEqualTo(AttributeValue.Type.SS);
        assertThat(stored(item, "listed").type()).isEqualTo(AttributeValue.Type.L);
        assertThat(stored(item, "sortedListed").type()).isEqualTo(AttributeValue.Type.L);
        assertThat(stored(item, "places").m()).containsOnlyKeys("RED", "GREEN");

        Map<String, AttributeValue> empty = roundTrip(CompositionsCodec.INSTANCE, Samples.empty());
        assertThat(empty).doesNotContainKeys("strings", "numbers", "binaries", "text", "address");
        assertThat(CompositionsCodec.INSTANCE.fromItem(Map.of("id", AttributeValue.fromN("2"))))
                .usingRecursiveComparison()
                .isEqualTo(Samples.empty());
    }

    @Test
    void namesThatAreAwkwardInJavaOrInDynamodb() {
        Map<String, AttributeValue> item = roundTrip(AwkwardCodec.INSTANCE, Samples.awkward());
        assertThat(item)
                .containsEntry("with \"quotes\" and 'more'", AttributeValue.fromS("quotes"))
                .containsEntry("back\\slash \\u0022 */ {@code <b>&", AttributeValue.fromS("escapes"))
                .containsEntry("Größe ☃ 😀\n\t", AttributeValue.fromS("unicode"))
                .containsEntry("size", AttributeValue.fromS("reserved"))
                .doesNotContainKeys("quotes", "escapes", "unicode", "reserved");
    }

    @Test
    void recordsWithNamesOfTypesThatGeneratedCodeUses() {
        Path.Value value = new Path.Value(true);
        roundTrip(
                PathCodec.INSTANCE,
                new Path(
                        "id",
                        "map",
                        value,
                        new Path.Record(value),
                        new Path.Codecs("text"),
                        new Path.List(List.of("a")),
                        new Path.Optional(Optional.empty()),
                        new Path.Character('a', 'b'),
                        new Path.Map(Map.of("k", value))));
        roundTrip(DefaultCodec.INSTANCE, new Default("id", Default.Item.B, new Default.Item.Case("text")));
    }

    @Test
    void recordsAndSealedInterfacesThatLeadBackToThemselves() {
        Map<String, AttributeValue> item = roundTrip(RecursiveCodec.INSTANCE, Samples.recursive());
        assertThat(stored(item, "shape").m()).containsEntry("kind of \"shape\"", AttributeValue.fromS("Group"));
        assertThat(stored(item, "polygon").m()).containsEntry("type", AttributeValue.fromS("Item"));
        assertThat(stored(item, "circle").m()).containsOnlyKeys("radius");
        assertThat(stored(item, "node").m())
                .containsEntry("type", AttributeValue.fromS("Recursive"))
                .containsEntry("id", AttributeValue.fromS("leaf"));
    }

    @Test
    void anUnknownOrMissingDiscriminatorIsRefusedByItsPath() {
        Map<String, AttributeValue> item = new HashMap<>(RecursiveCodec.INSTANCE.toItem(Samples.recursive()));
        item.put("polygon", AttributeValue.fromM(Map.of("type", AttributeValue.fromS("Hexagon"))));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> RecursiveCodec.INSTANCE.fromItem(item))
                .satisfies(e -> assertThat(e.path()).isEqualTo("polygon.type"))
                .satisfies(e -> assertThat(e.storedType()).hasValue("S"))
                .withMessageContaining("Hexagon")
                .withMessageContaining("Square, Item");
        item.put("polygon", AttributeValue.fromM(Map.of()));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> RecursiveCodec.INSTANCE.fromItem(item))
                .satisfies(e -> assertThat(e.path()).isEqualTo("polygon.type"));
    }

    @Test
    void convertersOfComponentTypeAndPackage() {
        Map<String, AttributeValue> item = roundTrip(OrderCodec.INSTANCE, Samples.order());
        assertThat(item)
                .containsEntry("id", AttributeValue.fromS("ffffffff"))
                .containsEntry("total", AttributeValue.fromN("12.34"))
                .containsEntry("title", AttributeValue.fromS("a b"))
                .containsEntry("flag", AttributeValue.fromS("x"));
        assertThat(stored(item, "mood").type()).isEqualTo(AttributeValue.Type.B);
        assertThat(stored(item, "amounts").type()).isEqualTo(AttributeValue.Type.NS);
        assertThat(stored(item, "moods").type()).isEqualTo(AttributeValue.Type.BS);
        assertThat(stored(item, "prices").m()).containsOnlyKeys("x y");

        Map<String, AttributeValue> without = new HashMap<>(item);
        without.keySet().removeAll(List.of("flag", "shipping", "note"));
        assertThat(OrderCodec.INSTANCE.fromItem(without).flag()).isFalse();
        assertThat(OrderCodec.INSTANCE.fromItem(without).shipping().cents()).isEqualTo(150);
        assertThat(OrderCodec.INSTANCE.fromItem(without).note().words()).containsExactly("no", "words");
    }

    @Test
    void keysOfSparseIndexesAndRecordsOfOneSimpleName() {
        roundTrip(Outer_InnerCodec.INSTANCE, Samples.inner());
        assertThat(roundTrip(Outer_InnerCodec.INSTANCE, Samples.sparse()))
                .containsOnlyKeys("id", "version", "here", "there");
    }

    @Test
    void asManyComponentsAsARecordCanHave() {
        Map<String, AttributeValue> item = new HashMap<>();
        for (RecordComponent component : Wide.class.getRecordComponents()) {
            AttributeValue value = component.getType() == int.class
                    ? AttributeValue.fromN(component.getName().substring(1))
                    : component.getType() == boolean.class
                            ? AttributeValue.fromBool(true)
                            : AttributeValue.fromS(component.getName());
            item.put(component.getName(), value);
        }
        Wide wide = WideCodec.INSTANCE.fromItem(item);
        assertThat(WideCodec.INSTANCE.toItem(wide)).isEqualTo(item);
        assertThat(wide.c1()).isEqualTo(1);
        assertThat(wide.c252()).isEqualTo("c252");
    }

    @Test
    void defaultsStandInForWhatIsMissingAndForNothingElse() {
        Defaults expected = new Defaults(
                "id",
                "dr\"aft\\u0041",
                '\'',
                '"',
                (byte) -128,
                (byte) 127,
                (short) -32768,
                (short) 5,
                Integer.MIN_VALUE,
                7,
                Long.MIN_VALUE,
                9L,
                1.5F,
                1e10F,
                0.1,
                1e-10,
                true,
                false,
                new BigInteger("12345678901234567890"),
                new BigDecimal("0.25"),
                Duration.ofMillis(90_500),
                Instant.parse("2026-01-01T00:00:00Z"),
                LocalDate.of(2026, 1, 31),
                Period.ofMonths(1),
                Currency.getInstance("EUR"),
                new UUID(0, 42),
                Colour.GREEN,
                Optional.of(new Defaults.Nested("name", 2, Instant.parse("2026-01-01T00:00:00Z"))));
        Map<String, AttributeValue> bare = Map.of(
                "id",
                AttributeValue.fromS("id"),
                "nested",
                AttributeValue.fromM(Map.of("name", AttributeValue.fromS("name"))));
        assertThat(DefaultsCodec.INSTANCE.fromItem(bare)).isEqualTo(expected);
        roundTrip(DefaultsCodec.INSTANCE, expected);

        Map<String, AttributeValue> wrong = new HashMap<>(bare);
        wrong.put("localDate", AttributeValue.fromS("yesterday"));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> DefaultsCodec.INSTANCE.fromItem(wrong))
                .satisfies(e -> assertThat(e.path()).isEqualTo("localDate"));
    }

    @Test
    void whatIsMissingReadsAsNullWhereNothingIsSaidOfNull() {
        roundTrip(UnsaidCodec.INSTANCE, Samples.unsaid());
        Map<String, AttributeValue> item = Map.of("id", AttributeValue.fromS("id"));
        Unsaid unsaid = new Unsaid("id", null, null, null, List.of(), Optional.empty());
        assertThat(UnsaidCodec.INSTANCE.fromItem(item)).isEqualTo(unsaid);
        assertThat(UnsaidCodec.INSTANCE.toItem(unsaid)).containsOnlyKeys("id", "list");
    }

    @Test
    void whatIsMissingIsAnErrorWhereNullIsExcluded() {
        Map<String, AttributeValue> item = new HashMap<>(Outer_InnerCodec.INSTANCE.toItem(Samples.inner()));
        item.put("there", AttributeValue.fromM(Map.of()));
        assertThat(Outer_InnerCodec.INSTANCE.fromItem(item).there().city()).isNull();
        item.put("here", AttributeValue.fromM(Map.of("planet", AttributeValue.fromNul(true))));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> Outer_InnerCodec.INSTANCE.fromItem(item))
                .satisfies(e -> assertThat(e.path()).isEqualTo("here.planet"));
        item.remove("here");
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> Outer_InnerCodec.INSTANCE.fromItem(item))
                .satisfies(e -> assertThat(e.path()).isEqualTo("here"));
    }

    @Test
    void errorsNameThePathThroughEveryLevel() {
        Map<String, AttributeValue> item = new HashMap<>(CompositionsCodec.INSTANCE.toItem(Samples.full()));
        AttributeValue bad = AttributeValue.fromM(
                Map.of("street", AttributeValue.fromS("x"), "number", AttributeValue.fromN("1.5")));
        item.put(
                "places",
                AttributeValue.fromM(
                        Map.of("GREEN", AttributeValue.fromL(List.of(AttributeValue.fromNul(true), bad)))));
        assertThatExceptionOfType(DecodingException.class)
                .isThrownBy(() -> CompositionsCodec.INSTANCE.fromItem(item))
                .satisfies(e -> assertThat(e.path()).isEqualTo("places.GREEN[1].number"))
                .satisfies(e -> assertThat(e.javaType()).hasValue("int"));

        Recursive recursive = Samples.recursive();
        Recursive bare = new Recursive(
                "id",
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                Optional.of(new Shape.Group(List.of(new Shape.Circle(Double.NaN)), Map.of(), new Shape.Nothing())),
                recursive.polygon(),
                recursive.circle(),
                recursive.node(),
                recursive.result());
        assertThatExceptionOfType(EncodingException.class)
                .isThrownBy(() -> RecursiveCodec.INSTANCE.toItem(bare))
                .satisfies(e -> assertThat(e.path()).isEqualTo("shape.shapes[0].radius"));
    }

    @Test
    void equalMappingsShareOneCodec() {
        assertThat(Arrays.stream(CompositionsCodec.class.getDeclaredFields())
                        .filter(field -> field.getName().startsWith("SET_OF_STRING")))
                .hasSize(1);
    }
}
