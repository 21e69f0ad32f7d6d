package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stator.codec.convert.BigDecimalText;
import dev.stator.codec.convert.BigIntegerText;
import dev.stator.codec.internal.ReadyForms;
import dev.stator.error.CodecException;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Values of a size that no item has, as a forged record of a stream may bring, are read or refused in no time, and are
 * in no message.
 */
class HugeValuesTest {
    private static final int SIZE = 300_000;
    private static final int LONGEST_MESSAGE = 3_000;
    private static final Duration LONGEST_TIME = Duration.ofSeconds(1);

    /** Of one kind, as stored, or as another writes numbers. */
    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        TEXTS.put("nines", "9".repeat(SIZE));
        TEXTS.put("negative", "-" + "8".repeat(SIZE));
        TEXTS.put("fraction", "0." + "0".repeat(SIZE) + "1");
        TEXTS.put("zeros", "1" + "0".repeat(SIZE));
        TEXTS.put("leading zeros", "0".repeat(SIZE) + "7");
        TEXTS.put("point in the middle", "7".repeat(SIZE / 2) + "." + "7".repeat(SIZE / 2));
        TEXTS.put("mantissa", "7".repeat(SIZE) + "E-999999");
        TEXTS.put("exponent", "1E999999999");
        TEXTS.put("negative exponent", "-1E-999999999");
        TEXTS.put("long exponent", "1E" + "9".repeat(SIZE));
        TEXTS.put("letters", "x".repeat(SIZE));
        TEXTS.put("quotes", "\"".repeat(SIZE));
        TEXTS.put("pairs of surrogates", "\ud83d\ude00".repeat(SIZE / 2));
        TEXTS.put("date", "2026-01-01T00:00:00." + "1".repeat(SIZE) + "Z");
        TEXTS.put("year", "+" + "2".repeat(SIZE) + "-01-01");
        TEXTS.put("zone", "2026-01-01T00:00:00+01:00[" + "Europe/".repeat(SIZE / 7) + "]");
        TEXTS.put("period", "P" + "1".repeat(SIZE) + "Y");
        TEXTS.put("uri", "http://" + "a".repeat(SIZE) + "/ %");
        TEXTS.put("tags", "en" + "-variants".repeat(SIZE / 9));
    }

    private static Stream<AttributeCodec<?>> codecs() {
        return Stream.of(Samples.texts(), Samples.numbers(), Samples.binaries(), Samples.others())
                .flatMap(List::stream)
                .map(Sample::codec);
    }

    @Example
    void eachCodec() {
        codecs().forEach(codec -> forms(codec).forEach(HugeValuesTest::readEach));
    }

    /** Those of the converters of codecs.convert, without their classes. */
    @Test
    void eachReadyForm() {
        for (String javaType : List.of(
                "java.time.Instant",
                "java.time.LocalTime",
                "java.time.LocalDateTime",
                "java.util.UUID",
                "java.lang.Boolean",
                "java.lang.Long",
                "java.lang.Double",
                "java.math.BigDecimal",
                "java.math.BigInteger",
                "java.time.OffsetDateTime")) {
            stored().forEach((kind, value) -> inTime(
                    javaType + " of " + kind,
                    () -> ReadyForms.writing(javaType, value).isPresent()));
        }
        readEach("BigDecimalText", new BigDecimalText());
        readEach("BigIntegerText", new BigIntegerText());
    }

    /** Alone, and in all that holds others. */
    private static Map<String, AttributeCodec<?>> forms(AttributeCodec<?> codec) {
        Map<String, AttributeCodec<?>> forms = new LinkedHashMap<>();
        forms.put(codec.javaType(), codec);
        if (codec instanceof TextCodec<?> text) {
            forms.put("set of " + codec.javaType(), Codecs.set(text));
            forms.put("map of " + codec.javaType(), Codecs.map(text, Codecs.STRING));
        } else if (codec instanceof NumberCodec<?> number) {
            forms.put("set of " + codec.javaType(), Codecs.set(number));
            forms.put("map of " + codec.javaType(), Codecs.map(number, Codecs.STRING));
        } else if (codec instanceof BinaryCodec<?> binary) {
            forms.put("set of " + codec.javaType(), Codecs.set(binary));
        }
        return forms;
    }

    /** Each text as a value of each kind. */
    private static Map<String, AttributeValue> stored() {
        Map<String, AttributeValue> stored = new LinkedHashMap<>();
        TEXTS.forEach((kind, text) -> {
            AttributeValue s = AttributeValue.fromS(text);
            AttributeValue n = AttributeValue.fromN(text);
            AttributeValue b = AttributeValue.fromB(SdkBytes.fromUtf8String(text));
            stored.put("S " + kind, s);
            stored.put("N " + kind, n);
            stored.put("B " + kind, b);
            stored.put("SS " + kind, AttributeValue.fromSs(List.of(text)));
            stored.put("NS " + kind, AttributeValue.fromNs(List.of(text)));
            stored.put("BS " + kind, AttributeValue.fromBs(List.of(b.b())));
            stored.put("L " + kind, AttributeValue.fromL(List.of(s)));
            stored.put("L of N " + kind, AttributeValue.fromL(List.of(n)));
            stored.put("M " + kind, AttributeValue.fromM(Map.of(text, n)));
        });
        return stored;
    }

    private static void readEach(String form, AttributeCodec<?> codec) {
        stored().forEach((kind, value) -> inTime(form + " of " + kind, () -> codec.decode(value)));
    }

    private interface Reading {
        @Nullable
        Object read();
    }

    private static void inTime(String what, Reading reading) {
        long begin = cpu();
        Throwable thrown = catchThrowable(reading::read);
        Duration time = Duration.ofNanos(cpu() - begin);
        assertThat(time).as(what).isLessThan(LONGEST_TIME);
        if (thrown != null) {
            assertThat(thrown).as(what).isInstanceOf(CodecException.class);
            CodecException refused = ((CodecException) thrown).under("x".repeat(60_000));
            assertShort(what, thrown);
            assertShort(what, refused);
            assertShort(
                    what,
                    refused.inTable(
                            "posts",
                            Map.of(
                                    "id",
                                    AttributeValue.fromS("k".repeat(SIZE)),
                                    "n",
                                    AttributeValue.fromN("1".repeat(SIZE)))));
        }
    }

    private static void assertShort(String what, Throwable thrown) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            chain.add(each);
        }
        for (Throwable each : chain) {
            assertThat(String.valueOf(each.getMessage()).length())
                    .as("%s: %s", what, each.getClass())
                    .isLessThan(LONGEST_MESSAGE);
        }
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** Every digit stays: only numbers that DynamoDB can hold are short. */
    @Test
    void longTextsOfNumbersAreRead() {
        BigInteger whole = new BigInteger("123456789".repeat(1_111)).negate();
        assertThat(new BigIntegerText().fromText(whole.toString())).isEqualTo(whole);
        BigDecimal decimal = new BigDecimal(whole, 4_321);
        assertThat(new BigDecimalText().fromText(decimal.toString())).isEqualTo(decimal);
        assertThat(new BigDecimalText().fromText(decimal.toString() + "E-77")).isEqualTo(decimal.movePointLeft(77));
        for (String wrong :
                List.of("1".repeat(3_000) + "-" + "1".repeat(3_000), "1".repeat(6_000) + "E", "-".repeat(5_000))) {
            assertThatThrownBy(() -> new BigDecimalText().fromText(wrong)).isInstanceOf(DecodingException.class);
            assertThatThrownBy(() -> new BigIntegerText().fromText(wrong)).isInstanceOf(DecodingException.class);
        }
    }

    @Test
    void theLongestNumbersAreRead() {
        String longest = "-0." + "0".repeat(129) + "1234567890".repeat(3) + "12345678";
        assertThat(Codecs.BIG_DECIMAL.decode(AttributeValue.fromN(longest)).toPlainString())
                .isEqualTo(longest);
        assertThat(Codecs.DOUBLE.decode(AttributeValue.fromN(longest))).isNotZero();
        assertThatThrownBy(() -> Codecs.BIG_DECIMAL.decode(AttributeValue.fromN(longest + "0")))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("longer than any of DynamoDB's numbers");
    }

    @Test
    void hugeNumbersAreNotWritten() {
        BigInteger huge = BigInteger.TEN.pow(SIZE);
        for (BigDecimal number : Arrays.asList(
                new BigDecimal(huge),
                new BigDecimal(huge.add(BigInteger.ONE)),
                new BigDecimal(huge, SIZE),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                new BigDecimal("1000E+2147483647"),
                new BigDecimal(BigInteger.TEN.pow(900), Integer.MIN_VALUE))) {
            inTime("write", () -> Codecs.BIG_DECIMAL.encode(number));
            assertThatThrownBy(() -> Codecs.BIG_DECIMAL.encode(number)).isInstanceOf(EncodingException.class);
        }
        inTime("write", () -> Codecs.BIG_INTEGER.encode(huge));
    }

    /** Whatever a converter of a user says of it. */
    @Test
    void aConverterThatQuotes() {
        String text = "z".repeat(SIZE);
        TextCodec<String> quoting = new TextCodec<>() {
            @Override
            public String toText(String value) {
                throw new EncodingException("no such value: " + value);
            }

            @Override
            public String fromText(String stored) {
                throw new IllegalStateException(stored, new IllegalArgumentException(stored));
            }
        };
        assertShort(
                "read",
                catchThrowable(
                        () -> Codecs.list(quoting).decode(AttributeValue.fromL(List.of(AttributeValue.fromS(text))))));
        assertShort("write", catchThrowable(() -> Codecs.list(quoting).encode(List.of(text))));
    }
}
