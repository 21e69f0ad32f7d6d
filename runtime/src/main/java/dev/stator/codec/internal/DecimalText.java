package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** DynamoDB's numbers as text, one for each number: no sign on zero, no zeros that say nothing. */
public final class DecimalText {
    /** DynamoDB's precision, in decimal digits. */
    public static final int MAX_DIGITS = 38;

    private static final int MIN_EXPONENT = -130;
    private static final int MAX_EXPONENT = 125;

    /** More than any number that DynamoDB holds needs; without a bound 1E+999999999 would fill the memory. */
    private static final int MAX_SCALE = 1000;

    private DecimalText() {}

    /** The canonical form of a number of a user's codec. */
    public static String canonical(String number) {
        try {
            return of(new BigDecimal(number));
        } catch (NumberFormatException e) {
            throw new EncodingException("\"" + number + "\" is no decimal number", e);
        }
    }

    /** The canonical form: without exponent, as DynamoDB itself answers. */
    public static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MAX_DIGITS) {
            throw new EncodingException(number + " has " + stripped.precision()
                    + " significant digits; DynamoDB holds 38: round it first, or store it as text");
        }
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent < MIN_EXPONENT || exponent > MAX_EXPONENT) {
            throw new EncodingException(
                    number + " is beyond DynamoDB's numbers, whose magnitude is 1E-130 to 9.9...E+125");
        }
        return stripped.toPlainString();
    }

    /** Whether DynamoDB holds {@code number}. */
    public static boolean isStorable(BigDecimal number) {
        try {
            of(number);
            return true;
        } catch (EncodingException e) {
            return false;
        }
    }

    /** The canonical form of a {@code float} or {@code double}. */
    static String of(boolean negative, ShortestDecimal magnitude) {
        return of(BigDecimal.valueOf(negative ? -magnitude.digits() : magnitude.digits(), -magnitude.exponent()));
    }

    /** The number that {@code stored} holds. */
    public static BigDecimal read(String stored) {
        BigDecimal number = ofAnyLength(stored);
        if (Math.abs((long) number.scale()) > MAX_SCALE) {
            throw new DecodingException(stored + " is beyond DynamoDB's numbers");
        }
        return number;
    }

    /** The whole number that {@code stored} holds. */
    public static BigDecimal readWhole(String stored) {
        BigDecimal value = read(stored);
        if (value.signum() != 0 && value.stripTrailingZeros().scale() > 0) {
            throw new DecodingException(stored + " is no whole number");
        }
        return value;
    }

    /** The number of a text that DynamoDB does not take for one. */
    public static BigDecimal ofAnyLength(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new DecodingException("\"" + text + "\" is no decimal number", e);
        }
    }

    /** The whole number of a text that DynamoDB does not take for one. */
    public static BigInteger wholeOfAnyLength(String text) {
        try {
            return new BigInteger(text);
        } catch (NumberFormatException e) {
            throw new DecodingException("\"" + text + "\" is no whole number", e);
        }
    }
}
