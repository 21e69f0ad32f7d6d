package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Law 4: no number is wrapped on its way, and none is rounded but into a float or double. */
class NumberCodecsTest {
    private static final BigDecimal LARGEST = new BigDecimal("9.9999999999999999999999999999999999999E+125");
    private static final BigDecimal SMALLEST = new BigDecimal("1E-130");

    @ParameterizedTest
    @CsvSource({
        "1.00, 1",
        "100, 100",
        "1E+2, 100",
        "-0.0, 0",
        "0E+500, 0",
        "0.10, 0.1",
        "1E+37, 10000000000000000000000000000000000000",
        "1.2E+38, 120000000000000000000000000000000000000",
        "1E-38, 0.00000000000000000000000000000000000001",
        "123E-40, 0.0000000000000000000000000000000000000123"
    })
    void eachDecimalHasOneText(String value, String stored) {
        assertThat(Codecs.BIG_DECIMAL.toNumber(new BigDecimal(value))).isEqualTo(stored);
    }

    @Test
    void decimalsReachDynamoDbsBoundsAndNoFurther() {
        assertThat(Codecs.BIG_DECIMAL.toNumber(LARGEST)).isEqualTo(LARGEST.toPlainString());
        assertThat(Codecs.BIG_DECIMAL.toNumber(SMALLEST.negate())).isEqualTo("-0." + "0".repeat(129) + "1");
        refusesToStore(Codecs.BIG_DECIMAL, new BigDecimal("1E+126"), "beyond DynamoDB's numbers");
        refusesToStore(Codecs.BIG_DECIMAL, new BigDecimal("9E-131"), "beyond DynamoDB's numbers");
        refusesToStore(Codecs.BIG_DECIMAL, new BigDecimal("0." + "1".repeat(39)), "39 significant digits");
        refusesToStore(Codecs.BIG_INTEGER, BigInteger.TEN.pow(126), "beyond DynamoDB's numbers");
        refusesToStore(Codecs.BIG_INTEGER, BigInteger.TEN.pow(38).add(BigInteger.ONE), "39 significant digits");
        assertThat(Codecs.BIG_INTEGER.toNumber(BigInteger.TEN.pow(125))).isEqualTo("1" + "0".repeat(125));
    }

    @Test
    void whatIsNoNumberOfDynamoDbsIsRefused() {
        for (double value : new double[] {
            Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, Double.MIN_VALUE, Double.MAX_VALUE
        }) {
            assertThatThrownBy(() -> Codecs.DOUBLE.encode(value)).isInstanceOf(EncodingException.class);
        }
        for (float value : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0f}) {
            assertThatThrownBy(() -> Codecs.FLOAT.encode(value)).isInstanceOf(EncodingException.class);
        }
        refusesToStore(Codecs.DOUBLE, -0.0, "DynamoDB has one zero");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "-1.5, -1.5",
        "0.1, 0.1",
        "1e10, 10000000000",
        "1e21, 1000000000000000000000",
        "1.5e30, 1500000000000000000000000000000",
        "0.001, 0.001",
        "0.0001, 0.0001",
        "1.25e-20, 0.0000000000000000000125",
        "9007199254740993, 9007199254740992"
    })
    void doublesHaveCanonicalText(double value, String stored) {
        assertThat(Codecs.DOUBLE.toNumber(value)).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "BYTE, 127",
        "BYTE, -128",
        "BYTE, 1.27E+2",
        "BYTE, 127.000",
        "SHORT, 32767",
        "SHORT, -32768",
        "INTEGER, 2147483647",
        "INTEGER, -2147483648",
        "LONG, 9223372036854775807",
        "LONG, -9223372036854775808",
        "LONG, 1E+18",
        "LONG, 0.0",
        "LONG, 1000000000000000000"
    })
    void wholeNumbersAreReadInAnyForm(String type, String stored) {
        assertThat(new BigDecimal(numberCodec(type).fromNumber(stored).toString()))
                .isEqualByComparingTo(stored);
    }

    @ParameterizedTest
    @CsvSource({
        "BYTE, 128, -128 to 127",
        "BYTE, 300, -128 to 127",
        "BYTE, -129, -128 to 127",
        "SHORT, 32768, -32768 to 32767",
        "INTEGER, 2147483648, -2147483648 to 2147483647",
        "INTEGER, 4294967296, -2147483648 to 2147483647",
        "LONG, 9223372036854775808, to 9223372036854775807",
        "LONG, 1E+125, to 9223372036854775807",
        "LONG, 1.5, no whole number",
        "BYTE, 1E-1, no whole number",
        "BIG_INTEGER, 0.5, no whole number",
        "LONG, '', no decimal number",
        "LONG, -, no decimal number",
        "LONG, 12x, no decimal number",
        "LONG, 1E+99999999, beyond DynamoDB's numbers",
        "BIG_INTEGER, 1E+99999999, beyond DynamoDB's numbers",
        "BIG_DECIMAL, x, no decimal number"
    })
    void whatDoesNotFitIsRefused(String type, String stored, String problem) {
        assertThatThrownBy(() -> numberCodec(type).fromNumber(stored))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "0.10000000149011611938",
                "16777216",
                "16777217",
                "3.4028235E+38",
                "3.40282356E+38",
                "1E-20",
                "0.100000001",
                "1.23456E-42",
                "-1E-130",
                "-0",
                "1E+2"
            })
    void floatsReadTheNearest(String stored) {
        assertThat(Codecs.FLOAT.fromNumber(stored)).isEqualTo(Float.parseFloat(stored) + 0f);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "0.10000",
                "123456789012345",
                "9007199254740992",
                "9007199254740993",
                "1E+100",
                "0.1000000000000000055511151231257827",
                "0.33333333333333333333333333333333333333",
                "-0"
            })
    void doublesReadTheNearest(String stored) {
        assertThat(Codecs.DOUBLE.fromNumber(stored)).isEqualTo(Double.parseDouble(stored) + 0d);
        assertThat(Codecs.OPTIONAL_DOUBLE.decode(AttributeValue.fromN(stored)))
                .hasValue(Double.parseDouble(stored) + 0d);
        assertThat(Codecs.DOUBLE_ARRAY.decode(AttributeValue.fromL(List.of(AttributeValue.fromN(stored)))))
                .containsExactly(Double.parseDouble(stored) + 0d);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+39", "-3.4028236E+38", "NaN", "1f", "0x1p3", "", "-", ".", " 1"})
    void floatsRefuseWhatIsNoneOrBeyond(String stored) {
        assertThatThrownBy(() -> Codecs.FLOAT.fromNumber(stored)).isInstanceOf(DecodingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+309", "NaN", "Infinity", "1d", " 1", "", "-", "1-1", "1.1.1"})
    void doublesRefuseWhatIsNoneOrBeyond(String stored) {
        assertThatThrownBy(() -> Codecs.DOUBLE.fromNumber(stored)).isInstanceOf(DecodingException.class);
    }

    @Test
    void theRefusalNamesTheBoundAndTheRemedy() {
        assertThatThrownBy(() -> Codecs.FLOAT.fromNumber("1E+39"))
                .hasMessageContaining("1E+39 is beyond a float, which holds up to 3.4028235E38")
                .hasMessageContaining("BigDecimal");
        assertThatThrownBy(() -> Codecs.BYTE.fromNumber("1E+39")).hasMessageContaining("-128 to 127");
        assertThatThrownBy(() -> Codecs.INTEGER.fromNumber("9223372036854775808"))
                .hasMessageContaining("-2147483648 to 2147483647");
    }

    @Test
    void elementsOfSetsAndNamesAreInTheirOwnForm() {
        AttributeCodec<Set<Double>> set = Codecs.set(Codecs.DOUBLE);
        assertThat(set.decode(AttributeValue.fromNs(List.of("0.1", "1E+2")))).containsExactlyInAnyOrder(0.1, 100.0);
        for (String number : List.of("9007199254740993", "0.10000000000000000000001", "4611686018427387904")) {
            assertThatThrownBy(() -> set.decode(AttributeValue.fromNs(List.of(number))))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining(number + " reads as a value that is written as ")
                    .hasMessageContaining("BigDecimal");
        }
        for (String number : List.of("1.0", "01", "1E0", "+1")) {
            assertThatThrownBy(() -> Codecs.map(Codecs.INTEGER, Codecs.STRING)
                            .decode(AttributeValue.fromM(Map.of(number, AttributeValue.fromS("a")))))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("\"" + number + "\" reads as a value that is written as \"1\"");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT1M, 60",
        "PT0.5S, 0.5",
        "PT-0.5S, -0.5",
        "PT-1S, -1",
        "PT-1.000000001S, -1.000000001",
        "PT0.000000001S, 0.000000001",
        "PT-0.999999999S, -0.999999999"
    })
    void durationsAreSeconds(Duration value, String stored) {
        assertThat(Codecs.DURATION.toNumber(value)).isEqualTo(stored);
        assertThat(Codecs.DURATION.fromNumber(stored)).isEqualTo(value);
    }

    /** DynamoDB answers in plain digits, but DynamoDB Local as others wrote it. */
    @ParameterizedTest
    @CsvSource({"-1e-9, PT-0.000000001S", "5E-1, PT0.5S", "1e3, PT1000S", "1.50E+1, PT15S"})
    void durationsAreReadFromExponentsToo(String stored, Duration value) {
        assertThat(Codecs.DURATION.fromNumber(stored)).isEqualTo(value);
    }

    @Test
    void durationsHoldAllOfALong() {
        assertThat(Codecs.DURATION.toNumber(Duration.ofSeconds(Long.MIN_VALUE, 1)))
                .isEqualTo("-9223372036854775807.999999999");
        assertThatThrownBy(() -> Codecs.DURATION.fromNumber("9223372036854775808"))
                .isInstanceOf(DecodingException.class);
        assertThatThrownBy(() -> Codecs.DURATION.fromNumber("0.0000000001"))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("nanoseconds");
    }

    @Test
    void smallNumbersAndBooleansAreShared() {
        assertThat(Codecs.INTEGER.encode(7)).isSameAs(Codecs.LONG.encode(7L)).isEqualTo(AttributeValue.fromN("7"));
        assertThat(Codecs.LONG.encode(-128L).n()).isEqualTo("-128");
        assertThat(Codecs.LONG.encode(-129L).n()).isEqualTo("-129");
        assertThat(Codecs.LONG.encode(1023L).n()).isEqualTo("1023");
        assertThat(Codecs.LONG.encode(1024L).n()).isEqualTo("1024");
        assertThat(Codecs.BOOLEAN.encode(true)).isSameAs(Codecs.BOOLEAN.encode(true));
    }

    /** A user's codec: what it makes is checked as what ours make. */
    enum Cents implements NumberCodec<String> {
        INSTANCE;

        @Override
        public String toNumber(String value) {
            return value;
        }

        @Override
        public String fromNumber(String number) {
            return number;
        }
    }

    @Test
    void aUsersNumbersAreCheckedAndMadeCanonical() {
        assertThat(Cents.INSTANCE.encode("1.50").n()).isEqualTo("1.5");
        refusesToStore(Cents.INSTANCE, "1,5", "no decimal number");
        refusesToStore(Cents.INSTANCE, "1E+200", "beyond DynamoDB's numbers");
        assertThatThrownBy(() -> Codecs.set(Cents.INSTANCE).encode(java.util.Set.of("1.5", "1.50")))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining("stored alike, as 1.5");
    }

    private static NumberCodec<?> numberCodec(String name) {
        return switch (name) {
            case "BYTE" -> Codecs.BYTE;
            case "SHORT" -> Codecs.SHORT;
            case "INTEGER" -> Codecs.INTEGER;
            case "LONG" -> Codecs.LONG;
            case "BIG_INTEGER" -> Codecs.BIG_INTEGER;
            case "BIG_DECIMAL" -> Codecs.BIG_DECIMAL;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static <T> void refusesToStore(AttributeCodec<T> codec, T value, String problem) {
        assertThatThrownBy(() -> codec.encode(value))
                .isInstanceOf(EncodingException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void theWrongStoredTypeIsRefused() {
        for (NumberCodec<?> codec : List.of(Codecs.INTEGER, Codecs.DOUBLE, Codecs.BIG_DECIMAL, Codecs.DURATION)) {
            assertThatThrownBy(() -> codec.decode(AttributeValue.fromS("1")))
                    .isInstanceOf(DecodingException.class)
                    .hasMessageContaining("expected N");
        }
    }
}
