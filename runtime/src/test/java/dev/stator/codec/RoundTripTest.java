package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.error.EncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Law 1: what is stored comes back equal, whatever the type and however types are nested; or it is refused. */
class RoundTripTest {
    /** A value with its codec. */
    record Case<T>(Sample<T> sample, T value) {
        void check() {
            AttributeValue stored = sample.codec().encode(value);
            T back = stored == null ? sample.codec().absent() : sample.codec().decode(stored);
            assertThat(back).isNotNull();
            assertThat(sample.same().test(value, back))
                    .as("%s: %s was stored as %s and read as %s", sample, value, stored, back)
                    .isTrue();
        }
    }

    /** A record with one component of each way to declare one. */
    record Box<T>(T value, @Nullable T maybe, Optional<T> optional) {}

    private record BoxCodec<T>(AttributeCodec<T> codec) implements ItemCodec<Box<T>> {
        @Override
        public void write(Box<T> box, ItemWriter item) {
            item.expect(1); // too little: it grows
            item.put("value", codec, box.value());
            item.putNullable("maybe", codec, box.maybe());
            item.put("optional", Codecs.optional(codec), box.optional());
        }

        @Override
        public Box<T> read(ItemReader item) {
            return new Box<>(
                    item.required("value", codec),
                    item.nullable("maybe", codec),
                    item.required("optional", Codecs.optional(codec)));
        }
    }

    private static final Values<String> TEXT = Values.of(Samples.strings());
    private static final Values<Instant> TIME = Values.of(Samples.instants());
    private static final Values<Long> NUMBER = Values.of(Arbitraries.longs());
    private static final Values<Samples.Colour> COLOUR = Values.of(Arbitraries.of(Samples.Colour.class));

    private static final List<Sample<?>> WHOLE_TYPES = Stream.of(
                    Samples.texts(), Samples.numbers(), Samples.binaries(), Samples.others())
            .flatMap(Collection::stream)
            .toList();

    /** But for arrays and what else compares by contents, as no collection does. */
    private static final List<Sample<?>> NESTABLE = WHOLE_TYPES.stream()
            .filter(sample -> !sample.toString().endsWith("[]") && sample.codec() != Codecs.BIG_DECIMAL)
            .toList();

    @Provide
    Arbitrary<Case<?>> wholeTypeCases() {
        return Arbitraries.randomValue(random -> draw(any(WHOLE_TYPES, random), random));
    }

    @Provide
    Arbitrary<Case<?>> nestedCases() {
        return Arbitraries.randomValue(random -> {
            Sample<?> sample = any(NESTABLE, random);
            for (int depth = random.nextInt(3); depth >= 0; depth--) {
                sample = any(around(sample), random);
            }
            return draw(sample, random);
        });
    }

    private static <T> Case<T> draw(Sample<T> sample, Random random) {
        return new Case<>(sample, sample.values().next(random));
    }

    private static Sample<?> any(List<Sample<?>> samples, Random random) {
        return samples.get(random.nextInt(samples.size()));
    }

    @Property(tries = 10_000)
    void wholeTypesComeBack(@ForAll("wholeTypeCases") Case<?> value) {
        value.check();
    }

    @Test
    void everyWholeTypeHasASample() throws IllegalAccessException {
        List<AttributeCodec<?>> sampled = new ArrayList<>();
        WHOLE_TYPES.forEach(sample -> sampled.add(sample.codec()));

        for (var constant : Codecs.class.getFields()) {
            assertThat(sampled).contains((AttributeCodec<?>) constant.get(null));
        }
    }

    private static <T> List<Sample<?>> around(Sample<T> inner) {
        AttributeCodec<T> codec = inner.codec();
        Values<T> values = inner.values();
        List<Sample<?>> outer = new ArrayList<>(List.of(
                Sample.of(Codecs.list(codec), values.list()),
                Sample.of(Codecs.collection(codec), values.list().map(list -> (Collection<T>) list)),
                Sample.of(Codecs.listedSet(codec), values.set()),
                Sample.of(Codecs.map(Codecs.STRING, codec), TEXT.mapTo(values)),
                Sample.of(Codecs.map(Codecs.INSTANT, codec), TIME.mapTo(values)),
                Sample.of(Codecs.map(Codecs.LONG, codec), NUMBER.mapTo(values)),
                Sample.of(Codecs.map(Samples.COLOUR, codec), COLOUR.mapTo(values)),
                Sample.of(Codecs.optional(codec), values.optional()),
                Sample.of(new BoxCodec<>(codec), boxes(values))));
        if (codec instanceof TextCodec<T> text) {
            outer.add(Sample.of(Codecs.set(text), values.set()));
            outer.add(Sample.of(Codecs.map(text, Codecs.BOOLEAN), values.mapTo(Random::nextBoolean)));
        } else if (codec instanceof NumberCodec<T> number) {
            outer.add(Sample.of(Codecs.set(number), values.set()));
            outer.add(Sample.of(Codecs.map(number, Codecs.BOOLEAN), values.mapTo(Random::nextBoolean)));
        } else if (codec instanceof BinaryCodec<T> binary) {
            outer.add(Sample.of(Codecs.set(binary), values.set()));
        }
        return outer;
    }

    private static <T> Values<Box<T>> boxes(Values<T> values) {
        return random -> new Box<>(
                values.next(random),
                random.nextBoolean() ? values.next(random) : null,
                values.optional().next(random));
    }

    @Property(tries = 3_000)
    void nestedTypesComeBackOrAreRefused(@ForAll("nestedCases") Case<?> value) {
        try {
            value.check();
        } catch (EncodingException e) {
            // a value that is stored as absent, where absence already means something else; or what DynamoDB does not
            // take
            assertThat(e.problem()).containsAnyOf("drop the Optional", "would not read back as null", "an empty key");
        }
    }

    @Test
    void sortedSetsComeBackInTheirOrder() {
        assertThat(Codecs.sortedSet(Codecs.STRING).decode(AttributeValue.fromSs(List.of("b", "c", "a"))))
                .containsExactly("a", "b", "c")
                .isEqualTo(new TreeSet<>(Set.of("c", "b", "a")));
        assertThat(Codecs.listedSortedSet(Codecs.INTEGER)
                        .decode(AttributeValue.fromL(List.of(AttributeValue.fromN("2"), AttributeValue.fromN("-1")))))
                .containsExactly(-1, 2);
    }

    @Test
    void setsAndMapsComeBackInStoredOrder() {
        List<String> order = List.of("m", "a", "z", "b");
        assertThat(Codecs.set(Codecs.STRING).decode(AttributeValue.fromSs(order)))
                .containsExactlyElementsOf(order);
        Map<String, AttributeValue> entries = new LinkedHashMap<>();
        order.forEach(name -> entries.put(name, AttributeValue.fromBool(true)));
        assertThat(Codecs.map(Codecs.STRING, Codecs.BOOLEAN)
                        .decode(AttributeValue.fromM(entries))
                        .keySet())
                .containsExactlyElementsOf(order);
    }

    @Test
    void arraysComeBackByContents() {
        AttributeCodec<String[]> names = Codecs.array(Codecs.STRING, String[]::new);
        String[] value = {"a", "", "c"};
        assertThat(names.decode(Sample.stored(names, value)))
                .isExactlyInstanceOf(String[].class)
                .isEqualTo(value);
        AttributeCodec<int[][]> matrix = Codecs.array(Codecs.INT_ARRAY, int[][]::new);
        int[][] rows = {{1, 2}, {}, {3}};
        assertThat(matrix.decode(Sample.stored(matrix, rows))).isDeepEqualTo(rows);
    }

    @Test
    @SuppressWarnings("ArrayAsKeyOfSetOrMap") // what a user's record may hold
    void setsOfBinaryCompareByContents() {
        AttributeCodec<Set<byte[]>> codec = Codecs.set(Codecs.BYTES);
        Set<byte[]> value = new HashSet<>(Arrays.asList(new byte[] {1}, new byte[] {2, 3}));
        assertThat(codec.decode(Sample.stored(codec, value)))
                .usingElementComparator(Arrays::compare)
                .containsExactlyInAnyOrderElementsOf(value);
    }
}
