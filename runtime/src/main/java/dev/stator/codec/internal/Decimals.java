package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N of {@code float} and {@code double}. */
public final class Decimals {
    /** Any number of so many significant digits survives the way into the type and back. */
    private static final int FLOAT_DIGITS = 6;

    private static final int DOUBLE_DIGITS = 15;

    private static final long EXACT_WHOLE_DOUBLES = 1L << 53;
    private static final int NOT_PLAIN = Integer.MAX_VALUE;

    private Decimals() {}

    /** The canonical text of {@code value}. */
    public static String write(float value) {
        if (value == (long) value && Math.abs(value) < 1 << 24) {
            return whole((long) value, Float.floatToRawIntBits(value) < 0);
        }
        if (!Float.isFinite(value)) {
            throw refused(Float.toString(value));
        }
        return canonical(Float.toString(value));
    }

    /** The canonical text of {@code value}. */
    public static String write(double value) {
        if (value == (long) value && Math.abs(value) < EXACT_WHOLE_DOUBLES) {
            return whole((long) value, Double.doubleToRawLongBits(value) < 0);
        }
        if (!Double.isFinite(value)) {
            throw refused(Double.toString(value));
        }
        return canonical(Double.toString(value));
    }

    private static String whole(long value, boolean negative) {
        if (value == 0 && negative) {
            throw new EncodingException("-0.0 would read back as 0.0, which is not equal to it; DynamoDB has one zero");
        }
        return Long.toString(value);
    }

    private static EncodingException refused(String value) {
        return new EncodingException(value + " is no number that DynamoDB holds; use an Optional for a missing one");
    }

    /** Java's text is canonical already unless it has an exponent or a zero at its end. */
    private static String canonical(String text) {
        return text.indexOf('E') < 0 && text.charAt(text.length() - 1) != '0'
                ? text
                : DecimalText.of(new BigDecimal(text));
    }

    /** The float of a stored N. */
    public static float decodeFloat(AttributeValue stored) {
        return parseFloat(number(stored));
    }

    /** The double of a stored N. */
    public static double decodeDouble(AttributeValue stored) {
        return parseDouble(number(stored));
    }

    static float parseFloat(String number) {
        int digits = significantDigits(number);
        float value = digits == NOT_PLAIN ? DecimalText.read(number).floatValue() : Float.parseFloat(number);
        if (value == 0 && digits == 0) {
            return 0;
        }
        boolean exact = digits <= FLOAT_DIGITS && Math.abs(value) >= Float.MIN_NORMAL && Float.isFinite(value);
        if (!exact && (!Float.isFinite(value) || !stands(number, value, Float.toString(value)))) {
            throw tooPrecise(number, "float", Float.toString(value));
        }
        return value;
    }

    static double parseDouble(String number) {
        int digits = significantDigits(number);
        double value = digits == NOT_PLAIN ? DecimalText.read(number).doubleValue() : Double.parseDouble(number);
        if (value == 0 && digits == 0) {
            return 0;
        }
        boolean exact = digits <= DOUBLE_DIGITS && Math.abs(value) >= Double.MIN_NORMAL && Double.isFinite(value);
        if (!exact && (!Double.isFinite(value) || !stands(number, value, Double.toString(value)))) {
            throw tooPrecise(number, "double", Double.toString(value));
        }
        return value;
    }

    /**
     * Whether {@code number} is what {@code value} reads as, or its exact value rounded to as many digits as {@code number} has.
     */
    private static boolean stands(String number, double value, String text) {
        BigDecimal stored = DecimalText.read(number);
        if (new BigDecimal(text).compareTo(stored) == 0) {
            return true;
        }
        MathContext precision = new MathContext(stored.stripTrailingZeros().precision(), RoundingMode.HALF_EVEN);
        return new BigDecimal(value).round(precision).compareTo(stored) == 0;
    }

    private static DecodingException tooPrecise(String number, String type, String nearest) {
        return new DecodingException(number + " is more than a " + type + " can hold (the nearest is " + nearest
                + "); declare the component as BigDecimal");
    }

    /** How many digits from the first that is not zero on; {@link #NOT_PLAIN} unless there are only digits, a sign, a point. */
    private static int significantDigits(String number) {
        int digits = 0;
        for (int i = 0, length = number.length(); i < length; i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits += digits > 0 || c != '0' ? 1 : 0;
            } else if (c != '.' && (c != '-' || i > 0)) {
                return NOT_PLAIN;
            }
        }
        return number.isEmpty() ? NOT_PLAIN : digits;
    }

    private static String number(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw Checks.expected("N");
        }
        return number;
    }
}
