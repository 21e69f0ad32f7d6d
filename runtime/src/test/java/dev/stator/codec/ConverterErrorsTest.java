package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What converters of users do wrong is told as such, wherever they stand. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // that is what is wrong with them
class ConverterErrorsTest {
    private static final AttributeValue NULL = AttributeValue.fromNul(true);
    private static final AttributeValue TWO =
            AttributeValue.builder().s("a").n("1").build();

    private static final class NullText implements TextCodec<String> {
        @Override
        public @Nullable String toText(String value) {
            return null;
        }

        @Override
        public @Nullable String fromText(String text) {
            return null;
        }

        @Override
        public String javaType() {
            return "test.Name";
        }
    }

    private static final class NullNumber implements NumberCodec<Long> {
        @Override
        public @Nullable String toNumber(Long value) {
            return null;
        }

        @Override
        public @Nullable Long fromNumber(String number) {
            return null;
        }
    }

    private static final class NullBytes implements BinaryCodec<String> {
        @Override
        public @Nullable SdkBytes toBytes(String value) {
            return null;
        }

        @Override
        public @Nullable String fromBytes(SdkBytes bytes) {
            return null;
        }
    }

    /** Answers what it is given. */
    private record Answering(@Nullable AttributeValue stored) implements AttributeCodec<String> {
        @Override
        public @Nullable AttributeValue encode(String value) {
            return stored;
        }

        @Override
        public @Nullable String decode(AttributeValue ignored) {
            return null;
        }
    }

    private static void refuses(String path, String problem, ThrowingCallable code) {
        Throwable error = catchThrowable(code);
        assertThat(error).isInstanceOf(CodecException.class);
        CodecException refusal = (CodecException) error;
        assertThat(refusal.path()).isEqualTo(path);
        assertThat(refusal.problem()).contains(problem);
        assertThat(refusal.javaType()).isPresent();
    }

    private static <T> void writes(String path, String problem, AttributeCodec<T> codec, T value) {
        refuses(path, problem, () -> new AttributeValueWriter().put("a", codec, value));
    }

    private static void reads(String path, String problem, AttributeCodec<?> codec, AttributeValue stored) {
        refuses(path, problem, () -> ItemReader.of(Map.of("a", stored)).required("a", codec));
        refuses(path, problem, () -> ItemReader.of(Map.of("a", stored)).nullable("a", codec));
    }

    @Test
    void nullsThatAreWritten() {
        String problem = "answers null for it";
        for (TextCodec<String> codec : List.of(new NullText())) {
            writes("a", problem, codec, "x");
            writes("a", problem, Codecs.set(codec), Set.of("x"));
            writes("a", problem, Codecs.map(codec, Codecs.STRING), Map.of("x", "y"));
            writes("a[0]", problem, Codecs.list(codec), List.of("x"));
            writes("a.x", problem, Codecs.map(Codecs.STRING, codec), Map.of("x", "y"));
            writes("a", problem, Codecs.optional(codec), Optional.of("x"));
        }
        writes("a", problem, new NullNumber(), 1L);
        writes("a", problem, Codecs.set(new NullNumber()), Set.of(1L));
        writes("a", problem, new NullBytes(), "x");
        writes("a", problem, Codecs.set(new NullBytes()), Set.of("x"));
    }

    @Test
    void nullsThatAreRead() {
        String problem = "answers null for it";
        AttributeValue text = AttributeValue.fromS("x");
        reads("a", problem, new NullText(), text);
        reads("a", problem, Codecs.set(new NullText()), AttributeValue.fromSs(List.of("x")));
        reads("a.x", problem, Codecs.map(new NullText(), Codecs.STRING), AttributeValue.fromM(Map.of("x", text)));
        reads("a[0]", problem, Codecs.list(new NullText()), AttributeValue.fromL(List.of(text)));
        reads("a", problem, Codecs.optional(new NullText()), text);
        reads("a", problem, new NullNumber(), AttributeValue.fromN("1"));
        reads("a", problem, new NullBytes(), AttributeValue.fromB(SdkBytes.fromUtf8String("x")));
        reads("a", problem, new Answering(null), text);
    }

    @Test
    void dynamoDbsNullIsNoValue() {
        String problem = "answers DynamoDB's NULL";
        AttributeCodec<String> codec = new Answering(NULL);
        writes("a", problem, codec, "x");
        writes("a[0]", problem, Codecs.list(codec), List.of("x"));
        writes("a.x", problem, Codecs.map(Codecs.STRING, codec), Map.of("x", "y"));
        writes("a[0]", problem, Codecs.listedSet(codec), Set.of("x"));
        writes("a[0]", problem, Codecs.list(Codecs.optional(codec)), List.of(Optional.of("x")));
        writes("a", problem, Codecs.optional(codec), Optional.of("x"));
        writes("a", problem, Codecs.sensitive(codec), "x");
    }

    @Test
    void valuesHaveOneMember() {
        writes("a", "answers an AttributeValue with S and N", new Answering(TWO), "x");
        writes("a[0]", "answers an AttributeValue with S and N", Codecs.list(new Answering(TWO)), List.of("x"));
        writes(
                "a",
                "answers an AttributeValue with no value",
                new Answering(AttributeValue.builder().build()),
                "x");
        reads("a", "expected", Codecs.BOOLEAN, TWO);
    }

    @Test
    void theReadyConverterThatFitsIsNamed() {
        reads("a", "expected S; EpochSeconds, of dev.stator.codec.convert, reads", Codecs.INSTANT, n("1767225600"));
        reads("a", "@Convert(EpochMillis.class)", Codecs.INSTANT, n("1767225600000"));
        reads(
                "a[0]",
                "@Convert(EpochMillis.class)",
                Codecs.list(Codecs.INSTANT),
                AttributeValue.fromL(List.of(n("1767225600000"))));
        reads("a", "@Convert(BooleanNumber.class)", Codecs.BOOLEAN, n("1"));
        reads("a", "@Convert(LongText.class)", Codecs.LONG, AttributeValue.fromS("7"));
        reads("a", "@Convert(DoubleText.class)", Codecs.DOUBLE, AttributeValue.fromS("7.5"));
        refuses(
                "a",
                "@Convert(IntegerText.class)",
                () -> ItemReader.of(Map.of("a", AttributeValue.fromS("7"))).requiredInt("a"));
        refuses(
                "a",
                "@Convert(BooleanNumber.class)",
                () -> ItemReader.of(Map.of("a", n("0"))).requiredBoolean("a"));
        DecodingException none = (DecodingException)
                catchThrowable(() -> ItemReader.of(Map.of("a", n("1"))).required("a", Codecs.STRING));
        assertThat(none.problem()).isEqualTo("expected S");
        DecodingException hidden = (DecodingException) catchThrowable(
                () -> ItemReader.of(Map.of("a", n("1767225600"))).required("a", Codecs.sensitive(Codecs.INSTANT)));
        assertThat(hidden.problem()).doesNotContain("1767225600");
    }

    private static AttributeValue n(String number) {
        return AttributeValue.fromN(number);
    }

    @Test
    void theTypeAndWhatWasThrownAreNamed() {
        DecodingException error = (DecodingException) catchThrowable(
                () -> ItemReader.of(Map.of("a", AttributeValue.fromN("x1"))).required("a", new Throwing()));
        assertThat(error)
                .hasMessage("Cannot read attribute a (stored as N, Java type test.Amount):"
                        + " java.lang.NumberFormatException: For input string: \"x1\"");
        EncodingException refused =
                (EncodingException) catchThrowable(() -> new AttributeValueWriter().put("a", new Throwing(), 1L));
        assertThat(refused)
                .hasMessageStartingWith("Cannot store attribute a (stored as N, Java type test.Amount): ")
                .hasMessageContaining("NullPointerException");
    }

    private static final class Throwing implements NumberCodec<Long> {

        @Override
        public String toNumber(Long value) {
            return Objects.requireNonNull(System.getProperty("stator.absent")).trim();
        }

        @Override
        public Long fromNumber(String number) {
            return Long.parseLong(number);
        }

        @Override
        public String javaType() {
            return "test.Amount";
        }
    }
}
