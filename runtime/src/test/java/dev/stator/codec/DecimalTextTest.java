package dev.stator.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A float or double has one text, whatever the JDK: the closest of the shortest that read as it, as {@code toString}
 * since JDK 19.
 */
class DecimalTextTest {
    /** Where {@code Double.toString} of JDK 17 differs, and where halfway points and powers of two are. */
    @ParameterizedTest
    @CsvSource({
        "4611686018427387904, 4611686018427388000",
        "1764393600123456789, 1764393600123456800",
        "2E23, 200000000000000000000000",
        "2.0E-3, 0.002",
        "1.0E23, 100000000000000000000000",
        "8.41E21, 8410000000000000000000",
        "5.0E-28, 0.0000000000000000000000000005",
        "9007199254740993, 9007199254740992",
        "18014398509481985, 18014398509481984",
        "9223372036854775808, 9223372036854776000",
        "0.3333333333333333, 0.3333333333333333",
        "0.30000000000000004, 0.30000000000000004",
        "-1.1125369292536007E30, -1112536929253600700000000000000",
        "123456789.125, 123456789.125"
    })
    void ofDoubles(double value, String text) {
        assertThat(Codecs.DOUBLE.toNumber(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1.4E-45, 0.0000000000000000000000000000000000000000000014",
        "2.8E-45, 0.0000000000000000000000000000000000000000000028",
        "1.17549435E-38, 0.000000000000000000000000000000000000011754944",
        "3.4028235E38, 340282350000000000000000000000000000000",
        "3.3554432E7, 33554432",
        "8.589934592E9, 8589935000",
        "1.1E10, 11000000000",
        "2.0E-3, 0.002",
        "0.1, 0.1",
        "16777217, 16777216",
        "9.8E-45, 0.0000000000000000000000000000000000000000000098"
    })
    void ofFloats(float value, String text) {
        assertThat(Codecs.FLOAT.toNumber(value)).isEqualTo(text);
    }

    @Provide
    Arbitrary<Double> doubles() {
        return Arbitraries.oneOf(
                Arbitraries.longs().map(Double::longBitsToDouble),
                Arbitraries.longs().map(Long::doubleValue),
                Arbitraries.integers().between(-430, 415).map(power -> Math.scalb(1.0, power)),
                Arbitraries.doubles().between(-1000, 1000),
                Arbitraries.longs().between(0, 99_999_999).map(cents -> cents / 100.0));
    }

    @Provide
    Arbitrary<Float> floats() {
        return Arbitraries.oneOf(
                Arbitraries.integers().map(Float::intBitsToFloat),
                Arbitraries.integers().between(1, 4000).map(Float::intBitsToFloat),
                Arbitraries.integers().between(-149, 127).map(power -> (float) Math.scalb(1.0, power)));
    }

    @Property(tries = 5000)
    void aDoubleIsWrittenAsTheClosestOfTheShortest(@ForAll("doubles") double value) {
        Assume.that(Math.abs(value) >= 1E-129 && Math.abs(value) <= 9E125);
        BigDecimal written = new BigDecimal(Codecs.DOUBLE.toNumber(value));
        assertThat(written.doubleValue()).isEqualTo(value);
        BigDecimal exact = new BigDecimal(value);
        int length = length(written);
        for (RoundingMode rounding : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            if (length > 2) {
                BigDecimal shorter = exact.round(new MathContext(length - 1, rounding));
                assertThat(shorter.doubleValue()).as("%s", shorter).isNotEqualTo(value);
            }
            BigDecimal other = exact.round(new MathContext(Math.max(length, 2), rounding));
            if (other.doubleValue() == value) {
                assertThat(distance(written, exact)).as("%s", other).isLessThanOrEqualTo(distance(other, exact));
            }
        }
        if (Runtime.version().feature() >= 19) {
            assertThat(written).isEqualByComparingTo(Double.toString(value));
        }
    }

    @Property(tries = 5000)
    void aFloatIsWrittenAsTheClosestOfTheShortest(@ForAll("floats") float value) {
        Assume.that(value != 0 && Float.isFinite(value));
        BigDecimal written = new BigDecimal(Codecs.FLOAT.toNumber(value));
        assertThat(written.floatValue()).isEqualTo(value);
        BigDecimal exact = new BigDecimal(value);
        int length = length(written);
        for (RoundingMode rounding : new RoundingMode[] {RoundingMode.DOWN, RoundingMode.UP}) {
            if (length > 2) {
                BigDecimal shorter = exact.round(new MathContext(length - 1, rounding));
                assertThat(shorter.floatValue()).as("%s", shorter).isNotEqualTo(value);
            }
            BigDecimal other = exact.round(new MathContext(Math.max(length, 2), rounding));
            if (other.floatValue() == value) {
                assertThat(distance(written, exact)).as("%s", other).isLessThanOrEqualTo(distance(other, exact));
            }
        }
        if (Runtime.version().feature() >= 19) {
            assertThat(written).isEqualByComparingTo(Float.toString(value));
        }
    }

    private static int length(BigDecimal number) {
        return number.stripTrailingZeros().precision();
    }

    private static BigDecimal distance(BigDecimal a, BigDecimal b) {
        return a.subtract(b).abs();
    }
}
