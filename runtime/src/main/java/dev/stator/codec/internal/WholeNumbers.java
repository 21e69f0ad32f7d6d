package dev.stator.codec.internal;

import dev.stator.error.DecodingException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N of the types {@code byte} to {@code long}. */
public final class WholeNumbers {
    private static final int LOWEST_SHARED = -128;
    private static final int HIGHEST_SHARED = 1023;

    /** Filled as they are needed; two threads may both make one, to the same effect. */
    private static final @Nullable AttributeValue[] SHARED = new AttributeValue[HIGHEST_SHARED - LOWEST_SHARED + 1];

    /** Numbers up to this many digits fit into a long. */
    private static final int SAFE_DIGITS = 18;

    private WholeNumbers() {}

    /** The stored form, shared for small numbers. */
    public static AttributeValue encode(long value) {
        if (value < LOWEST_SHARED || value > HIGHEST_SHARED) {
            return SdkValues.n(Long.toString(value));
        }
        int index = (int) value - LOWEST_SHARED;
        AttributeValue shared = SHARED[index];
        if (shared == null) {
            shared = SdkValues.n(Long.toString(value));
            SHARED[index] = shared;
        }
        return shared;
    }

    /** The byte of a stored N. */
    public static byte decodeByte(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw CodecErrors.expected("N", "java.lang.Byte", stored);
        }
        return parseByte(number);
    }

    /** The short of a stored N. */
    public static short decodeShort(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw CodecErrors.expected("N", "java.lang.Short", stored);
        }
        return parseShort(number);
    }

    /** The int of a stored N. */
    public static int decodeInt(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw CodecErrors.expected("N", "java.lang.Integer", stored);
        }
        return parseInt(number);
    }

    /** The long of a stored N. */
    public static long decodeLong(AttributeValue stored) {
        String number = stored.n();
        if (number == null) {
            throw CodecErrors.expected("N", "java.lang.Long", stored);
        }
        return parseLong(number);
    }

    /** The byte that {@code number} is. */
    public static byte parseByte(String number) {
        return (byte) parse(Byte.MIN_VALUE, number, Byte.MAX_VALUE);
    }

    /** The short that {@code number} is. */
    public static short parseShort(String number) {
        return (short) parse(Short.MIN_VALUE, number, Short.MAX_VALUE);
    }

    /** The int that {@code number} is. */
    public static int parseInt(String number) {
        return (int) parse(Integer.MIN_VALUE, number, Integer.MAX_VALUE);
    }

    /** The long that {@code number} is. */
    public static long parseLong(String number) {
        return parse(Long.MIN_VALUE, number, Long.MAX_VALUE);
    }

    /** 1 or 0. */
    public static String ofBoolean(boolean value) {
        return value ? "1" : "0";
    }

    /** Whether {@code number} is 1, not 0. */
    public static boolean parseBoolean(String number) {
        long stored = parseLong(number);
        if (stored != 0 && stored != 1) {
            throw new DecodingException(number + " is neither 0 nor 1");
        }
        return stored == 1;
    }

    private static long parse(long lowest, String number, long highest) {
        int length = number.length();
        int start = length > 0 && number.charAt(0) == '-' ? 1 : 0;
        if (start == length || length - start > SAFE_DIGITS) {
            return parseAnyForm(lowest, number, highest);
        }
        long value = 0;
        for (int i = start; i < length; i++) {
            int digit = number.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return parseAnyForm(lowest, number, highest);
            }
            value = value * 10 + digit;
        }
        return within(lowest, start == 0 ? value : -value, highest, number);
    }

    private static long parseAnyForm(long lowest, String number, long highest) {
        long whole;
        try {
            whole = DecimalText.readWhole(number).longValueExact();
        } catch (ArithmeticException e) {
            throw beyond(lowest, number, highest);
        }
        return within(lowest, whole, highest, number);
    }

    private static long within(long lowest, long value, long highest, String number) {
        if (value < lowest || value > highest) {
            throw beyond(lowest, number, highest);
        }
        return value;
    }

    private static DecodingException beyond(long lowest, String value, long highest) {
        return new DecodingException(value + " does not fit; this type holds " + lowest + " to " + highest);
    }
}
