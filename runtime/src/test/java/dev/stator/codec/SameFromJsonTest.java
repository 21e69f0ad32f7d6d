package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.codec.json.JsonItem;
import dev.stator.codec.json.Layouts;
import dev.stator.codec.json.ValueScan;
import dev.stator.error.CodecException;
import dev.stator.wire.ItemJson;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What is read from DynamoDB's JSON is what is read from the map that the SDK makes of it; where one is refused, the
 * other is, with the same words at the same place. Of each codec, over stored values that fit it and others.
 */
class SameFromJsonTest {
    private static final List<String> TEXTS = List.of(
            "",
            "plain",
            "RED",
            "x\"\\\n\u0001",
            "größe \uD83D\uDE00",
            "é",
            "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
            "6BA7B810-9DAD-11D1-80B4-00C04FD430C8",
            "en-GB",
            "EUR",
            "http://example.com/a?b#c",
            "Europe/Paris",
            "+01:00",
            "P1Y2M3D",
            "2026",
            "2026-01",
            "--12-03",
            "2026-01-31",
            "2026-01-31T10:15:30Z",
            "2026-01-31T10:15:30.000000000Z",
            "10:15:30.000000000",
            "2026-01-31T10:15:30.000000000",
            "2026-01-31T10:15:30+01:00",
            "2026-01-31T10:15:30+01:00[Europe/Paris]",
            "2026-13-31",
            "true",
            "17");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "7",
            "-7",
            "127",
            "128",
            "-32768",
            "2147483647",
            "2147483648",
            "999999999999999999",
            "-999999999999999999",
            "1000000000000000000",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "1767225600",
            "007",
            "+7",
            "1.50",
            "1E+3",
            "1E+125",
            "1E-130",
            "0.1",
            "-",
            "",
            " 1",
            "NaN",
            "\u0661",
            "123456789012345678901234567890123456789",
            "1".repeat(2_000));

    private static final Layouts LAYOUTS = new Layouts();

    /** A record in the item: it refuses a name, and has a list of itself. */
    private record Nested(String name, int number, List<Nested> more) {
        private Nested {
            if (name.equals("plain")) {
                throw new IllegalArgumentException("no " + name);
            }
        }
    }

    private enum NestedCodec implements ItemCodec<Nested> {
        INSTANCE;

        @Override
        public void write(Nested value, ItemWriter item) {
            item.put("S", Codecs.STRING, value.name());
            item.putInt("N", value.number());
            item.put("more", Codecs.list(this), value.more());
        }

        @Override
        public Nested read(ItemReader item) {
            return new Nested(
                    Codecs.STRING.required(item, "S"),
                    item.intOr("N", 5),
                    Codecs.list(this).required(item, "more"));
        }

        @Override
        public String javaType() {
            return "Nested";
        }
    }

    private static final NestedCodec NESTED = NestedCodec.INSTANCE;

    private static final List<Stored> STORED = Stream.concat(
                    Stream.of(item(null)), values().stream().map(SameFromJsonTest::item))
            .map(item -> new Stored(item, json(item)))
            .toList();

    /** An item, and the same in JSON. */
    private record Stored(Map<String, AttributeValue> item, JsonItem json) {}

    static Stream<AttributeCodec<?>> codecs() {
        Stream<AttributeCodec<?>> constants = Arrays.stream(Codecs.class.getFields())
                .filter(field -> AttributeCodec.class.isAssignableFrom(field.getType()))
                .map(SameFromJsonTest::constant);
        Stream<AttributeCodec<?>> composites = Stream.of(
                        Codecs.STRING, Codecs.LONG, Codecs.INSTANT, Codecs.BYTES, Codecs.OPTIONAL_INT, NESTED)
                .flatMap(SameFromJsonTest::around);
        return Stream.of(constants, Stream.of(Samples.COLOUR, NESTED), composites)
                .flatMap(all -> all);
    }

    private static AttributeCodec<?> constant(Field field) {
        try {
            return (AttributeCodec<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Made of others. */
    private static <T> Stream<AttributeCodec<?>> around(AttributeCodec<T> codec) {
        List<AttributeCodec<?>> others = new ArrayList<>(List.of(
                Codecs.optional(codec),
                Codecs.held(codec),
                Codecs.sensitive(codec),
                Codecs.converted(codec, "Own"),
                Codecs.list(codec),
                Codecs.collection(Codecs.optional(codec)),
                Codecs.listedSet(codec),
                Codecs.map(Codecs.STRING, Codecs.sensitive(codec)),
                Codecs.map(Codecs.LONG, Codecs.list(codec))));
        if (codec instanceof TextCodec<T> text) {
            others.addAll(List.of(Codecs.set(text), Codecs.collectionAsSet(text), Codecs.map(text, NESTED)));
        } else if (codec instanceof NumberCodec<T> number) {
            others.addAll(List.of(Codecs.set(number), Codecs.map(number, Codecs.BOOLEAN)));
        } else if (codec instanceof BinaryCodec<T> binary) {
            others.add(Codecs.set(binary));
        }
        return others.stream();
    }

    private static List<AttributeValue> values() {
        List<AttributeValue> simple = new ArrayList<>();
        TEXTS.forEach(text -> simple.add(AttributeValue.fromS(text)));
        NUMBERS.forEach(number -> simple.add(AttributeValue.fromN(number)));
        simple.add(AttributeValue.fromB(SdkBytes.fromUtf8String("bytes")));
        simple.add(AttributeValue.fromBool(true));
        simple.add(AttributeValue.fromBool(false));
        simple.add(AttributeValue.fromNul(true));
        simple.add(AttributeValue.fromNul(false));
        List<AttributeValue> values = new ArrayList<>(simple);
        values.add(AttributeValue.fromSs(TEXTS));
        values.add(AttributeValue.fromSs(List.of()));
        values.add(AttributeValue.fromSs(List.of("a", "a")));
        values.add(AttributeValue.fromNs(NUMBERS));
        values.add(AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("bytes"), SdkBytes.fromUtf8String(""))));
        values.add(AttributeValue.fromL(List.of()));
        values.add(AttributeValue.fromM(Map.of()));
        for (AttributeValue value : simple) {
            if (value.s() != null) {
                values.add(AttributeValue.fromSs(List.of(value.s())));
                values.add(AttributeValue.fromM(Map.of(value.s(), AttributeValue.fromM(Map.of("S", value)))));
            } else if (value.n() != null) {
                values.add(AttributeValue.fromNs(List.of(value.n())));
                values.add(AttributeValue.fromM(Map.of(value.n(), AttributeValue.fromBool(true))));
            }
            values.add(AttributeValue.fromL(List.of(value)));
            values.add(AttributeValue.fromL(List.of(value, value, AttributeValue.fromM(Map.of("S", value)))));
            values.add(AttributeValue.fromM(Map.of("1", AttributeValue.fromL(List.of(value)))));
            Map<String, AttributeValue> several = new LinkedHashMap<>();
            several.put("S", AttributeValue.fromS("name"));
            several.put("N", value);
            several.put("more", AttributeValue.fromL(List.of(AttributeValue.fromM(Map.of("S", value)))));
            values.add(AttributeValue.fromM(several));
        }
        return values;
    }

    private static Map<String, AttributeValue> item(@Nullable AttributeValue value) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        item.put("id", AttributeValue.fromS("1"));
        if (value != null) {
            item.put("attribute", value);
        }
        item.put("z", AttributeValue.fromBool(true));
        return item;
    }

    private static JsonItem json(Map<String, AttributeValue> item) {
        ItemJson json = new ItemJson(100);
        assertThat(json.add(item)).isTrue();
        byte[] bytes = json.toBytes();
        return Objects.requireNonNull(new ValueScan(bytes, bytes.length, LAYOUTS).item(), item::toString);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    <T> void anAttribute(AttributeCodec<T> codec) {
        T absent = codec.absent();
        for (Stored stored : STORED) {
            assertSame(codec, stored, reader -> codec.required(reader, "attribute"));
            assertSame(codec, stored, reader -> codec.nullable(reader, "attribute"));
            if (absent != null) {
                assertSame(codec, stored, reader -> codec.orElse(reader, "attribute", absent));
            }
        }
    }

    private static <T> void assertSame(
            AttributeCodec<T> codec, Stored stored, Function<ItemReader, @Nullable T> reading) {
        assertThat(outcome(codec, stored.json(), reading))
                .as(() -> codec.javaType() + " of " + stored.item())
                .isEqualTo(outcome(codec, stored.item(), reading));
    }

    /** The value, as text and as it is written again; or the error with all that it tells. */
    private static <T> List<@Nullable Object> outcome(
            AttributeCodec<T> codec, Map<String, AttributeValue> item, Function<ItemReader, @Nullable T> reading) {
        T value;
        try {
            value = reading.apply(ItemReader.of(item));
        } catch (CodecException e) {
            List<@Nullable Object> told = new ArrayList<>(
                    Arrays.asList(e.getClass(), e.getMessage(), e.problem(), e.path(), e.storedType(), e.javaType()));
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                told.add(cause.toString());
            }
            return told;
        }
        return value == null ? List.of() : Arrays.asList(written(codec, value), value.getClass());
    }

    private static <T> @Nullable Object written(AttributeCodec<T> codec, T value) {
        try {
            return codec.encode(value);
        } catch (CodecException e) { // it reads more than it writes
            return e.getMessage();
        }
    }

    /** Each way to read a primitive, and what tells of attributes. */
    @Test
    void aReader() {
        List<Function<ItemReader, Object>> ways = List.of(
                reader -> reader.requiredByte("attribute"),
                reader -> reader.byteOr("attribute", (byte) 3),
                reader -> reader.requiredShort("attribute"),
                reader -> reader.shortOr("attribute", (short) 3),
                reader -> reader.requiredInt("attribute"),
                reader -> reader.intOr("attribute", 3),
                reader -> reader.requiredLong("attribute"),
                reader -> reader.longOr("attribute", 3),
                reader -> reader.requiredFloat("attribute"),
                reader -> reader.floatOr("attribute", 3),
                reader -> reader.requiredDouble("attribute"),
                reader -> reader.doubleOr("attribute", 3),
                reader -> reader.requiredBoolean("attribute"),
                reader -> reader.booleanOr("attribute", true),
                reader -> reader.requiredChar("attribute"),
                reader -> reader.charOr("attribute", 'c'),
                reader -> String.valueOf(reader.text("attribute")),
                reader -> String.valueOf(reader.number("attribute")),
                reader -> reader.holds("attribute", "none"),
                reader -> reader.isIn("index", "attribute", "id"),
                reader -> {
                    reader.type("attribute", "Record", "RED", "plain");
                    return "of the type";
                },
                reader -> Codecs.STRING.required(reader.formerly("present", "attribute"), "present"),
                reader -> Codecs.STRING.required(reader.formerly("id", "attribute"), "id"),
                reader -> Codecs.LONG.required(reader.formerlySensitive("attribute", "id"), "attribute"),
                reader -> reader.rest(RestComponent.of("rest", "id")));
        STORED.forEach(stored -> ways.forEach(way ->
                assertThat(told(way, stored.json())).as(stored.item()::toString).isEqualTo(told(way, stored.item()))));
    }

    private static Object told(Function<ItemReader, Object> way, Map<String, AttributeValue> item) {
        try {
            return way.apply(ItemReader.of(item));
        } catch (CodecException e) {
            return e.getClass() + e.getMessage() + e.path();
        }
    }

    /** Its map, whole and in parts, also where some values are replaced. */
    @Test
    void theMap() {
        for (AttributeValue value : values()) {
            Map<String, AttributeValue> item = item(value);
            assertThat(json(item)).isEqualTo(item).hasSameSizeAs(item);
            assertThat(json(item).keySet()).containsExactlyElementsOf(item.keySet());
            assertThat(json(item).get("attribute")).isEqualTo(value);
            assertThat(json(item).get("none")).isNull();
            assertThat(JsonItem.apart(json(item))).isEqualTo(item).isNotInstanceOf(JsonItem.class);
            AttributeValue other = AttributeValue.fromS("other");
            JsonItem replaced = json(item).with(Map.of("attribute", other));
            item.put("attribute", other);
            assertThat(replaced).isEqualTo(item);
            assertThat(replaced.get("attribute")).isEqualTo(other);
            assertThat(Codecs.STRING.required(ItemReader.of(replaced), "attribute"))
                    .isEqualTo("other");
        }
    }

    /** As many that layouts are forgotten, and as many in one item that it has another way to find them. */
    @Test
    void names() {
        for (int size : List.of(0, 1, 2, 3, 63, 64, 65, 200, 5_000)) {
            for (int round = 0; round < 3; round++) {
                Map<String, AttributeValue> item = new LinkedHashMap<>();
                for (int i = 0; i < size; i++) {
                    item.put((round < 2 ? "name" : "größe") + i, AttributeValue.fromN(Integer.toString(i)));
                }
                JsonItem json = json(item);
                ItemReader reader = ItemReader.of(json);
                assertThat(IntStream.range(0, json.size()).mapToObj(json::name))
                        .containsExactlyElementsOf(item.keySet());
                assertThat(item.keySet().stream()
                                .map(name -> Integer.toString(reader.requiredInt(name)))
                                .collect(Collectors.toList()))
                        .isEqualTo(item.values().stream().map(AttributeValue::n).toList());
                assertThat(reader.number("nam")).isNull();
                assertThat(reader.number("name" + size)).isNull();
            }
        }
    }
}
