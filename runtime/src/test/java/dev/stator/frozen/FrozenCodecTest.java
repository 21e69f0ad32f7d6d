package dev.stator.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemReader;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.error.FrozenException.Reason;
import dev.stator.error.WithheldException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class FrozenCodecTest {
    private static final Layout LAYOUT = new Layout("two columns", List.of("left", "right"));

    /** Freezes to the bytes of a text, whatever the value is. */
    private record Odd(Function<Object, byte @Nullable []> serialized, Function<byte[], @Nullable Object> deserialized)
            implements FrozenFormat, FrozenSerializer {
        @Override
        public int id() {
            return 201;
        }

        @Override
        public FrozenSerializer serializer(FrozenType<?> type) {
            return this;
        }

        @Override
        @SuppressWarnings("NullAway") // what a format must not do, and is refused for
        public byte[] serialize(Object value) {
            return serialized.apply(value);
        }

        @Override
        @SuppressWarnings("NullAway") // what a format must not do, and is refused for
        public Object deserialize(byte[] bytes) {
            return deserialized.apply(bytes);
        }
    }

    private static FrozenCodec<Layout> reading(Function<byte[], @Nullable Object> deserialized) {
        return FrozenCodec.of(new Odd(value -> new byte[] {1, 2, 3}, deserialized), LayoutFormat.TYPE);
    }

    private static FrozenCodec<Layout> writing(Function<Object, byte @Nullable []> serialized) {
        return FrozenCodec.of(new Odd(serialized, bytes -> LAYOUT), LayoutFormat.TYPE);
    }

    private static Object fail(Throwable error) {
        if (error instanceof Error fatal) {
            throw fatal;
        }
        throw (RuntimeException) error;
    }

    private static void assertRefused(ThrowingCallable thawing, Reason reason, String message) {
        assertThatThrownBy(thawing)
                .isInstanceOfSatisfying(
                        FrozenException.class,
                        error -> assertThat(error.reason()).isEqualTo(reason))
                .hasMessageContaining(message);
    }

    @Test
    void whatIsFrozenThaws() {
        FrozenCodec<Layout> codec = LayoutFormat.codec();
        AttributeValue stored = codec.encode(LAYOUT);
        assertThat(stored.type()).isEqualTo(AttributeValue.Type.B);
        assertThat(codec.decode(stored)).isEqualTo(LAYOUT);
        assertThat(codec.unverified().decode(stored)).isEqualTo(LAYOUT);
        assertThat(codec.absent()).isNull();
        assertThat(codec.javaType()).isEqualTo("blog.Layout");
    }

    /** Of bytes of all lengths around where compression begins, from such that repeat to such that do not. */
    @Test
    void whatIsFrozenByOneLevelThawsByAll() {
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 767, 768, 769, 5_000, 70_000}) {
            for (int letters : new int[] {1, 4, 256}) {
                byte[] raw = new byte[length];
                for (int i = 0; i < length; i++) {
                    raw[i] = (byte) random.nextInt(letters);
                }
                FrozenCodec<Layout> codec = FrozenCodec.of(
                        new Odd(value -> raw, bytes -> {
                            assertThat(bytes).isEqualTo(raw);
                            return LAYOUT;
                        }),
                        LayoutFormat.TYPE);
                AttributeValue usual = codec.encode(LAYOUT);
                assertThat(codec.level(6).encode(LAYOUT)).isEqualTo(usual);
                for (int level = 0; level <= 9; level++) {
                    AttributeValue stored = codec.level(level).encode(LAYOUT);
                    assertThat(codec.decode(stored)).isEqualTo(LAYOUT);
                    assertThat(codec.level(9 - level).unverified().decode(stored))
                            .isEqualTo(LAYOUT);
                }
                assertThat(codec.level(0).encode(LAYOUT).b().asByteArray()).endsWith(raw);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10})
    void otherLevelsAreRefused(int level) {
        assertThatThrownBy(() -> LayoutFormat.codec().level(level))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("level(" + level + "): deflating has levels from 0 to 9");
    }

    @Test
    void theSerializerIsMadeOnceAndWhenNeeded() {
        LayoutFormat format = new LayoutFormat(128);
        FrozenCodec<Layout> codec = FrozenCodec.of(format, LayoutFormat.TYPE);
        assertThat(format.serializers).hasValue(0);
        AttributeValue stored = codec.encode(LAYOUT);
        assertThat(codec.decode(stored)).isEqualTo(LAYOUT);
        assertThat(format.serializers).hasValue(1);
        assertThat(format.compiled).hasValue(0);
        codec.compile();
        assertThat(format.compiled).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 2, 127, 256})
    void idsThatAreKeptAreRefused(int id) {
        assertThatThrownBy(() -> FrozenCodec.of(new LayoutFormat(id), LayoutFormat.TYPE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has id " + id + ": a format of your own takes one from 128 to 255");
    }

    @Test
    void whatCouldNotBeThawedIsNotStored() {
        FrozenCodec<Layout> wrong = reading(bytes -> "a text");
        assertThatThrownBy(() -> wrong.encode(LAYOUT))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("(stored as B, Java type blog.Layout)")
                .hasMessageContaining("once frozen it could not be thawed, so nothing is stored")
                .hasMessageContaining("makes an instance of java.lang.String of its bytes, which is no blog.Layout");
        assertThat(wrong.unverified().encode(LAYOUT).b()).isNotNull();
        IllegalStateException cause = new IllegalStateException("depth");
        assertThatThrownBy(() -> reading(bytes -> fail(cause)).encode(LAYOUT))
                .isInstanceOf(EncodingException.class)
                .hasCause(cause);
    }

    @Test
    void whatCannotBeFrozenSaysWhy() {
        for (Throwable cause : List.of(
                new IllegalStateException("not registered"),
                new StackOverflowError(),
                new NoClassDefFoundError("Gone"))) {
            assertThatThrownBy(() -> writing(value -> (byte[]) fail(cause)).encode(LAYOUT))
                    .isInstanceOf(EncodingException.class)
                    .hasMessageContaining("cannot freeze it: " + cause)
                    .hasCause(cause);
        }
        assertThatThrownBy(() -> writing(value -> null).encode(LAYOUT))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("gave null for its bytes");
        assertThatThrownBy(() -> writing(value -> (byte[]) fail(new OutOfMemoryError("yours")))
                        .encode(LAYOUT))
                .isInstanceOf(OutOfMemoryError.class);
    }

    @Test
    void whatTheFormatMakesOfBytesIsChecked() {
        AttributeValue stored = reading(bytes -> LAYOUT).encode(LAYOUT);
        assertRefused(
                () -> reading(bytes -> List.of()).decode(stored),
                Reason.VALUE,
                "makes an instance of java.util.ImmutableCollections$ListN of its bytes, which is no blog.Layout");
        assertRefused(() -> reading(bytes -> null).decode(stored), Reason.VALUE, "makes null of its bytes");
        for (Throwable cause : List.of(
                new IllegalStateException("secret"), new StackOverflowError(), new NoClassDefFoundError("Gone"))) {
            assertThatThrownBy(() -> reading(bytes -> fail(cause)).decode(stored))
                    .isInstanceOfSatisfying(
                            FrozenException.class,
                            error -> assertThat(error.reason()).isEqualTo(Reason.VALUE))
                    .hasMessageContaining(
                            "cannot thaw its bytes: " + cause.getClass().getName())
                    .hasMessageNotContaining("secret")
                    .hasCause(cause);
        }
    }

    @Test
    void otherBytesAreRefused() {
        FrozenCodec<Layout> codec = LayoutFormat.codec();
        assertRefused(() -> codec.decode(AttributeValue.fromS("text")), Reason.NOT_FROZEN, "is stored as B");
        assertRefused(
                () -> codec.decode(AttributeValue.fromB(SdkBytes.fromUtf8String("text"))),
                Reason.NOT_FROZEN,
                "something else has written it");
        AttributeValue other =
                FrozenCodec.of(new LayoutFormat(222), LayoutFormat.TYPE).encode(LAYOUT);
        assertRefused(
                () -> codec.decode(other),
                Reason.FORMAT,
                "it was frozen by format 222, and the attribute is of format 200");
        AttributeValue encrypted = FrozenEncryption.with(KeyProvider.of(EncryptionKey.of("k1", new byte[16])))
                .encrypt("posts", Map.of("id", AttributeValue.fromS("1")), "layout", codec.encode(LAYOUT));
        assertRefused(
                () -> codec.decode(encrypted),
                Reason.ENCRYPTED,
                "it is encrypted with key \"k1\", and no encryption was given");
    }

    @Test
    void theErrorStaysItsOwnTypeWhereverItGoes() {
        FrozenCodec<Layout> codec = LayoutFormat.codec();
        Map<String, AttributeValue> item =
                Map.of("layout", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {1})));
        assertThatThrownBy(() -> ItemReader.of(item).required("layout", codec))
                .isInstanceOfSatisfying(FrozenException.class, error -> {
                    assertThat(error.path()).isEqualTo("layout");
                    DecodingException placed = error.inTable("posts", Map.of("id", AttributeValue.fromS("7")));
                    assertThat(placed)
                            .isInstanceOf(FrozenException.class)
                            .hasMessage("Cannot read attribute layout (stored as B, Java type blog.Layout) of item"
                                    + " {id: \"7\"} in table posts: it does not begin as a frozen value does:"
                                    + " something else has written it");
                    assertThat(((FrozenException) placed).reason()).isEqualTo(Reason.NOT_FROZEN);
                });
    }

    @Test
    void ofASensitiveValueNothingIsTold() {
        AttributeValue stored = reading(bytes -> LAYOUT).encode(LAYOUT);
        AttributeCodec<Layout> codec = Codecs.sensitive(
                reading(bytes -> fail(new IllegalStateException("secret", new IllegalStateException("secret")))));
        assertThatThrownBy(() -> codec.decode(stored))
                .isInstanceOfSatisfying(
                        FrozenException.class,
                        error -> assertThat(error.reason()).isEqualTo(Reason.VALUE))
                .hasCauseInstanceOf(WithheldException.class)
                .hasStackTraceContaining("IllegalStateException")
                .satisfies(error -> assertThat(error.getCause()).hasMessageNotContaining("secret"));
        assertThatThrownBy(() -> codec.encode(LAYOUT))
                .isInstanceOf(EncodingException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void aTypeNamesEachClassOnce() {
        FrozenType<Layout> type = LayoutFormat.TYPE.with("b.B", String.class).with("a.A", Integer.class);
        assertThat(type.classes().keySet()).containsExactly("a.A", "b.B");
        assertThat(type)
                .isEqualTo(LayoutFormat.TYPE.with("a.A", Integer.class).with("b.B", String.class))
                .hasSameHashCodeAs(LayoutFormat.TYPE.with("a.A", Integer.class).with("b.B", String.class))
                .isNotEqualTo(LayoutFormat.TYPE.with("a.A", Integer.class))
                .hasToString("blog.Layout");
        assertThatThrownBy(() -> type.with("a.A", Long.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but it has class java.lang.Integer under the name \"a.A\"");
        assertThatThrownBy(() -> type.with("c.C", String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("but it has class java.lang.String under the name \"b.B\"");
        assertThatThrownBy(() -> FrozenType.of("int", int.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
