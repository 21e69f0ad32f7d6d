package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** DynamoDB's numbers as text, one for each number: no sign on zero, no zeros that say nothing. */
public final class DecimalText {
    /** DynamoDB's precision, in decimal digits. */
    public static final int MAX_DIGITS = 38;

    /** The length of the longest number that DynamoDB gives: {@code -0.}, zeros, and all its digits. */
    public static final int LONGEST = 170;

    private static final int MIN_EXPONENT = -130;
    private static final int MAX_EXPONENT = 125;

    /** More than any number that DynamoDB holds needs; without a bound 1E+999999999 would fill the memory. */
    private static final int MAX_SCALE = 1000;

    /** Of the digits of a number that is written, zeros at its end too; of those of a million the JDK makes hours. */
    private static final int MAX_BITS = 4 * MAX_SCALE;

    /** The bytes of an item, so of any text. */
    private static final int LONGEST_TEXT = 400 * 1024;

    /** Up to here the JDK's way, whose time grows with the square of the length, is the fastest. */
    private static final int SHORT = 4_000;

    private DecimalText() {}

    /** The canonical form of a number of a user's codec. */
    public static String canonical(String number) {
        if (number.length() > MAX_SCALE) {
            throw new EncodingException("a number of " + number.length() + " characters is beyond DynamoDB's");
        }
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
        if (number.unscaledValue().bitLength() > MAX_BITS) {
            throw new EncodingException("a number of more than " + MAX_SCALE
                    + " digits is beyond DynamoDB's, which hold 38: round it first, or store it as text");
        }
        return plain(number);
    }

    /** Of a number other than 0 whose digits can be counted. */
    private static String plain(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale() - 1;
        if (exponent < MIN_EXPONENT || exponent > MAX_EXPONENT) {
            throw new EncodingException(
                    number + " is beyond DynamoDB's numbers, whose magnitude is 1E-130 to 9.9...E+125");
        }
        BigDecimal stripped = number.stripTrailingZeros();
        if (stripped.precision() > MAX_DIGITS) {
            throw new EncodingException(number + " has " + stripped.precision()
                    + " significant digits; DynamoDB holds 38: round it first, or store it as text");
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
        return plain(BigDecimal.valueOf(negative ? -magnitude.digits() : magnitude.digits(), -magnitude.exponent()));
    }

    /** {@code stored}, which may be one of DynamoDB's numbers by its length. */
    public static String checkLength(String stored) {
        if (stored.length() > LONGEST) {
            throw new DecodingException(stored + " is longer than any of DynamoDB's numbers");
        }
        return stored;
    }

    /** The number that {@code stored} holds. */
    public static BigDecimal read(String stored) {
        BigDecimal number = ofAnyLength(checkLength(stored));
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
            return text.length() <= SHORT ? new BigDecimal(text) : ofDigits(text);
        } catch (NumberFormatException | ArithmeticException e) {
            throw new DecodingException("\"" + text + "\" is no decimal number", e);
        }
    }

    /** The whole number of a text that DynamoDB does not take for one. */
    public static BigInteger wholeOfAnyLength(String text) {
        try {
            return whole(text);
        } catch (NumberFormatException e) {
            throw new DecodingException("\"" + text + "\" is no whole number", e);
        }
    }

    private static BigDecimal ofDigits(String text) {
        int mark = Math.max(text.indexOf('e'), text.indexOf('E'));
        String digits = mark < 0 ? text : text.substring(0, mark);
        int point = digits.indexOf('.');
        int fraction = point < 0 ? 0 : digits.length() - point - 1;
        BigInteger unscaled = whole(point < 0 ? digits : digits.substring(0, point) + digits.substring(point + 1));
        BigDecimal power = new BigDecimal(mark < 0 ? "1" : "1" + text.substring(mark));
        return new BigDecimal(unscaled, fraction).multiply(power);
    }

    private static BigInteger whole(String text) {
        if (text.length() <= SHORT) {
            return new BigInteger(text);
        }
        boolean signed = text.charAt(0) == '-' || text.charAt(0) == '+';
        String digits = signed ? text.substring(1) : text;
        if (text.length() > LONGEST_TEXT || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new NumberFormatException("no digits, or more than an item holds");
        }
        BigInteger magnitude = ofDigits(digits, 0, digits.length());
        return text.charAt(0) == '-' ? magnitude.negate() : magnitude;
    }

    /** In halves, as the JDK multiplies long numbers faster than it reads them. */
    private static BigInteger ofDigits(String digits, int begin, int end) {
        if (end - begin <= SHORT) {
            return new BigInteger(digits.substring(begin, end));
        }
        int middle = (begin + end) / 2;
        return ofDigits(digits, begin, middle)
                .multiply(BigInteger.TEN.pow(end - middle))
                .add(ofDigits(digits, middle, end));
    }
}
