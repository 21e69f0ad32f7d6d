package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N of {@code float} and {@code double}: written as {@link ShortestDecimal}, read as the nearest value. */
public final class Decimals {
    private static final long EXACT_WHOLE_FLOATS = 1L << 24;
    private static final long EXACT_WHOLE_DOUBLES = 1L << 53;

    /** More than the exact text of any double has; longer texts are for {@link DecimalText} to refuse. */
    private static final int LONGEST_EXACT = 1_100;

    /** Where DynamoDB's numbers end, which may round a stored one to a double that could not be written again. */
    private static final double BEYOND = 1E126;

    private static final double SMALLEST = 1E-130;

    private Decimals() {}

    /** The canonical text of {@code value}. */
    public static String write(float value) {
        if (value == (long) value && Math.abs(value) < EXACT_WHOLE_FLOATS) {
            return whole((long) value, Float.floatToRawIntBits(value) < 0);
        }
        if (!Float.isFinite(value)) {
            throw refused(Float.toString(value));
        }
        return DecimalText.of(value < 0, ShortestDecimal.of(Math.abs(value)));
    }

    /** The canonical text of {@code value}. */
    public static String write(double value) {
        if (value == (long) value && Math.abs(value) < EXACT_WHOLE_DOUBLES) {
            return whole((long) value, Double.doubleToRawLongBits(value) < 0);
        }
        if (!Double.isFinite(value)) {
            throw refused(Double.toString(value));
        }
        return DecimalText.of(value < 0, ShortestDecimal.of(Math.abs(value)));
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

    /** The float nearest to a stored N. */
    public static float decodeFloat(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw CodecErrors.expected("N", "java.lang.Float", stored);
        }
        return parseFloat(DecimalText.checkLength(number));
    }

    /** The double nearest to a stored N. */
    public static double decodeDouble(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw CodecErrors.expected("N", "java.lang.Double", stored);
        }
        return parseDouble(DecimalText.checkLength(number));
    }

    /** The float nearest to {@code number}. */
    public static float parseFloat(String number) {
        float value = isPlain(number)
                ? Float.parseFloat(number)
                : DecimalText.read(number).floatValue();
        if (Float.isInfinite(value)) {
            throw beyond(number, "float", Float.toString(Float.MAX_VALUE));
        }
        return value == 0 ? 0 : value; // what is too small to tell from zero has no sign
    }

    /** The double nearest to {@code number}. */
    public static double parseDouble(String number) {
        double value = isPlain(number)
                ? Double.parseDouble(number)
                : DecimalText.read(number).doubleValue();
        if (Double.isInfinite(value)) {
            throw beyond(number, "double", Double.toString(Double.MAX_VALUE));
        }
        double magnitude = Math.abs(value);
        if (magnitude >= BEYOND || (magnitude > 0 && magnitude < SMALLEST)) {
            throw new DecodingException("the double nearest to " + number + " is " + value
                    + ", which is beyond DynamoDB's numbers; declare the component as BigDecimal");
        }
        return value == 0 ? 0 : value; // what is too small to tell from zero has no sign
    }

    private static DecodingException beyond(String number, String type, String greatest) {
        return new DecodingException(number + " is beyond a " + type + ", which holds up to " + greatest
                + "; declare the component as BigDecimal");
    }

    /**
     * Whether there are only digits, a sign before them, a point: of all else, the JDK's parsers take more than
     * numbers.
     */
    private static boolean isPlain(String number) {
        if (number.length() > LONGEST_EXACT) {
            return false;
        }
        int digits = 0;
        int points = 0;
        for (int i = 0, length = number.length(); i < length; i++) {
            char c = number.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.') {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points < 2;
    }
}
