package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ReadOnlyBufferException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class CollectionCodecsTest {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);

    @Test
    void whatIsAbsentInsideCollectionsIsStoredAsNull() {
        AttributeCodec<List<Optional<String>>> optionals = Codecs.list(Codecs.optional(Codecs.STRING));
        AttributeValue stored = Sample.stored(optionals, List.of(Optional.of("a"), Optional.empty()));
        assertThat(stored.l()).containsExactly(AttributeValue.fromS("a"), NULL);
        assertThat(optionals.decode(stored)).containsExactly(Optional.of("a"), Optional.empty());

        AttributeCodec<Map<String, Set<Integer>>> sets = Codecs.map(Codecs.STRING, Codecs.set(Codecs.INTEGER));
        AttributeValue map = Sample.stored(sets, Map.of("none", Set.of()));
        assertThat(map.m()).containsExactly(Map.entry("none", NULL));
        assertThat(sets.decode(map)).containsExactly(Map.entry("none", Set.of()));
    }

    @Test
    void nullIsNoElement() {
        refuses(
                () -> Codecs.list(Codecs.STRING).encode(Arrays.asList("a", null)),
                EncodingException.class,
                "[1]",
                "it is null");
        refuses(
                () -> Codecs.set(Codecs.STRING).encode(new HashSet<>(Arrays.asList("a", null))),
                EncodingException.class,
                "",
                "null");
        refuses(
                () -> Codecs.map(Codecs.STRING, Codecs.STRING).encode(Collections.singletonMap("k", null)),
                EncodingException.class,
                "k",
                "it is null");
        refuses(
                () -> Codecs.map(Codecs.STRING, Codecs.STRING).encode(Collections.singletonMap(null, "v")),
                EncodingException.class,
                "",
                "null key");
        refuses(
                () -> Codecs.map(Codecs.STRING, Codecs.STRING).encode(Map.of("", "v")),
                EncodingException.class,
                "",
                "empty key");
        refuses(
                () -> Codecs.list(Codecs.STRING).decode(AttributeValue.fromL(List.of(AttributeValue.fromS("a"), NULL))),
                DecodingException.class,
                "[1]",
                "it is NULL");
    }

    @Test
    void anOptionalOfWhatIsAbsentIsRefused() {
        refuses(
                () -> Codecs.optional(Codecs.set(Codecs.STRING)).encode(Optional.of(Set.of())),
                EncodingException.class,
                "",
                "drop the Optional");
        refuses(
                () -> Codecs.optional(Codecs.optional(Codecs.STRING)).encode(Optional.of(Optional.empty())),
                EncodingException.class,
                "",
                "drop the Optional");
    }

    @Test
    void emptyOnesAreAbsentWhereDynamoDbHasNone() {
        assertThat(Codecs.set(Codecs.STRING).encode(Set.of())).isNull();
        assertThat(Codecs.sortedSet(Codecs.LONG).encode(new TreeSet<>())).isNull();
        assertThat(Codecs.listedSet(Codecs.BOOLEAN).encode(Set.of())).isNull();
        assertThat(Codecs.listedSortedSet(Codecs.BOOLEAN).encode(new TreeSet<>()))
                .isNull();
        assertThat(Codecs.optional(Codecs.STRING).encode(Optional.empty())).isNull();
        assertThat(Codecs.OPTIONAL_INT.encode(OptionalInt.empty())).isNull();
        assertThat(Sample.stored(Codecs.list(Codecs.STRING), List.of()).hasL()).isTrue();
        assertThat(Sample.stored(Codecs.map(Codecs.STRING, Codecs.STRING), Map.of())
                        .hasM())
                .isTrue();
    }

    @Test
    void absentCollectionsReadAsEmpty() {
        assertThat(Codecs.set(Codecs.STRING).absent()).isEmpty();
        assertThat(Codecs.sortedSet(Codecs.STRING).absent()).isEmpty();
        assertThat(Codecs.listedSet(Codecs.BOOLEAN).absent()).isEmpty();
        assertThat(Codecs.listedSortedSet(Codecs.BOOLEAN).absent()).isEmpty();
        assertThat(Codecs.list(Codecs.STRING).absent()).isEmpty();
        assertThat(Codecs.collection(Codecs.STRING).absent()).isEmpty();
        assertThat(Codecs.map(Codecs.LONG, Codecs.STRING).absent()).isEmpty();
        assertThat(Codecs.array(Codecs.STRING, String[]::new).absent()).isEmpty();
        assertThat(Codecs.INT_ARRAY.absent()).isEmpty();
        assertThat(Codecs.OPTIONAL_LONG.absent()).isEmpty();
        assertThat(Codecs.STRING.absent()).isNull();
    }

    @Test
    void setsAreStoredAsDynamoDbsSets() {
        assertThat(Sample.stored(Codecs.set(Codecs.UUID), Set.of(new java.util.UUID(0, 1)))
                        .ss())
                .containsExactly("00000000-0000-0000-0000-000000000001");
        assertThat(Sample.stored(Codecs.set(Codecs.INTEGER), Set.of(5)).ns()).containsExactly("5");
        assertThat(Sample.stored(Codecs.set(Codecs.SDK_BYTES), Set.of(SdkBytes.fromUtf8String("x")))
                        .bs())
                .containsExactly(SdkBytes.fromUtf8String("x"));
        assertThat(Sample.stored(Codecs.listedSet(Codecs.BOOLEAN), Set.of(true)).l())
                .containsExactly(AttributeValue.fromBool(true));
    }

    @Test
    void elementsThatAreStoredAlikeAreRefused() {
        refuses(
                () -> Codecs.set(Codecs.BIG_DECIMAL).encode(Set.of(new BigDecimal("1.0"), new BigDecimal("1.00"))),
                EncodingException.class,
                "",
                "stored alike, as 1");
        refuses(
                () -> Codecs.map(Codecs.BIG_DECIMAL, Codecs.STRING)
                        .encode(Map.of(new BigDecimal("1.0"), "a", new BigDecimal("1.00"), "b")),
                EncodingException.class,
                "",
                "two keys are stored under one name");
    }

    @Test
    void elementsThatReadAsOneAreRefused() {
        refuses(
                () -> Codecs.set(Codecs.INTEGER).decode(AttributeValue.fromNs(List.of("1", "1.0"))),
                DecodingException.class,
                "",
                "read as one");
        refuses(
                () -> Codecs.listedSet(Codecs.BOOLEAN)
                        .decode(AttributeValue.fromL(
                                List.of(AttributeValue.fromBool(true), AttributeValue.fromBool(true)))),
                DecodingException.class,
                "",
                "read as one");
    }

    @Test
    void attributeValuesInsideOthersMayBeNull() {
        AttributeCodec<List<AttributeValue>> list = Codecs.list(Codecs.ATTRIBUTE_VALUE);
        List<AttributeValue> values = List.of(NULL, AttributeValue.fromS("a"), AttributeValue.fromL(List.of(NULL)));
        assertThat(list.encode(values)).isEqualTo(AttributeValue.fromL(values));
        assertThat(list.decode(AttributeValue.fromL(values))).isEqualTo(values);
        AttributeCodec<Map<String, AttributeValue>> map = Codecs.map(Codecs.STRING, Codecs.ATTRIBUTE_VALUE);
        assertThat(map.decode(AttributeValue.fromM(Map.of("a", NULL)))).isEqualTo(Map.of("a", NULL));
        assertThat(map.encode(Map.of("a", NULL))).isEqualTo(AttributeValue.fromM(Map.of("a", NULL)));
    }

    @Test
    void attributeValuesHaveOneMember() {
        AttributeValue two = AttributeValue.builder().s("a").n("1").build();
        refuses(
                () -> Codecs.ATTRIBUTE_VALUE.encode(two),
                EncodingException.class,
                "",
                "has S and N; DynamoDB takes one");
        refuses(
                () -> Codecs.map(Codecs.STRING, Codecs.ATTRIBUTE_VALUE)
                        .encode(Map.of("a", AttributeValue.fromL(List.of(NULL, two)))),
                EncodingException.class,
                "a[1]",
                "has S and N");
    }

    @Test
    void whatIsReadIsUnmodifiable() {
        List<String> list = Codecs.list(Codecs.STRING).decode(AttributeValue.fromL(List.of(AttributeValue.fromS("a"))));
        assertThatThrownBy(() -> list.set(0, "b")).isInstanceOf(UnsupportedOperationException.class);
        Set<String> set = Codecs.set(Codecs.STRING).decode(AttributeValue.fromSs(List.of("a")));
        assertThatThrownBy(() -> set.add("b")).isInstanceOf(UnsupportedOperationException.class);
        SortedSet<String> sorted = Codecs.sortedSet(Codecs.STRING).decode(AttributeValue.fromSs(List.of("a")));
        assertThatThrownBy(() -> sorted.add("b")).isInstanceOf(UnsupportedOperationException.class);
        Map<String, String> map = Codecs.map(Codecs.STRING, Codecs.STRING)
                .decode(AttributeValue.fromM(Map.of("a", AttributeValue.fromS("b"))));
        assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void bytesAreNobodyElses() {
        byte[] array = {1, 2, 3};
        AttributeValue stored = Codecs.BYTES.encode(array);
        array[0] = 9;
        byte[] back = Codecs.BYTES.decode(stored);
        assertThat(back).containsExactly(1, 2, 3);
        back[0] = 9;
        assertThat(Codecs.BYTES.decode(stored)).containsExactly(1, 2, 3);

        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4});
        buffer.position(1).limit(3);
        AttributeValue part = Codecs.BYTE_BUFFER.encode(buffer);
        assertThat(part.b().asByteArray()).containsExactly(2, 3);
        assertThat(buffer.position()).isEqualTo(1);
        assertThat(buffer.remaining()).isEqualTo(2);
        ByteBuffer read = Codecs.BYTE_BUFFER.decode(part);
        assertThat(read).isEqualTo(buffer);
        assertThatThrownBy(() -> read.put(0, (byte) 9)).isInstanceOf(ReadOnlyBufferException.class);

        SdkBytes bytes = SdkBytes.fromUtf8String("x");
        assertThat(Codecs.SDK_BYTES.encode(bytes).b()).isSameAs(bytes);
    }

    @Test
    void attributeValuesThatWouldNotComeBackAreRefused() {
        refuses(() -> Codecs.ATTRIBUTE_VALUE.encode(NULL), EncodingException.class, "", "read back as absent");
        refuses(
                () -> Codecs.ATTRIBUTE_VALUE.encode(AttributeValue.builder().build()),
                EncodingException.class,
                "",
                "no value; DynamoDB takes one");
    }

    @Test
    void theWrongStoredTypeIsRefused() {
        AttributeValue text = AttributeValue.fromS("x");
        refuses(() -> Codecs.list(Codecs.STRING).decode(text), DecodingException.class, "", "expected L");
        refuses(() -> Codecs.INT_ARRAY.decode(text), DecodingException.class, "", "expected L");
        refuses(() -> Codecs.set(Codecs.STRING).decode(text), DecodingException.class, "", "expected SS");
        refuses(() -> Codecs.set(Codecs.LONG).decode(text), DecodingException.class, "", "expected NS");
        refuses(() -> Codecs.set(Codecs.BYTES).decode(text), DecodingException.class, "", "expected BS");
        refuses(() -> Codecs.map(Codecs.LONG, Codecs.STRING).decode(text), DecodingException.class, "", "expected M");
        refuses(() -> Codecs.BOOLEAN.decode(text), DecodingException.class, "", "expected BOOL");
        refuses(() -> Codecs.SDK_BYTES.decode(text), DecodingException.class, "", "expected B");
        refuses(
                () -> Codecs.LONG_ARRAY.decode(AttributeValue.fromL(List.of(AttributeValue.fromN("1"), text))),
                DecodingException.class,
                "[1]",
                "expected N");
        refuses(() -> Codecs.DOUBLE_ARRAY.encode(new double[] {1, Double.NaN}), EncodingException.class, "[1]", "NaN");
    }

    private static void refuses(
            org.assertj.core.api.ThrowableAssert.ThrowingCallable code,
            Class<? extends CodecException> type,
            String path,
            String problem) {
        assertThatThrownBy(code).isInstanceOfSatisfying(type, error -> {
            assertThat(error.path()).isEqualTo(path);
            assertThat(error.problem()).contains(problem);
        });
    }
}
