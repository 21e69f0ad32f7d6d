package dev.stator.processor.validate;

import dev.stator.processor.model.BuiltInType;
import java.math.BigDecimal;
import java.util.Optional;

/** Whether a text is a number of a type, and of DynamoDB. */
final class DefaultNumber {
    private static final int DIGITS = 38;
    private static final int LEAST_EXPONENT = -130;
    private static final int GREATEST_EXPONENT = 125;

    private DefaultNumber() {}

    static Optional<String> fault(BuiltInType type, String text) {
        if (type == BuiltInType.BIG_INTEGER || isPrimitiveWhole(type)) {
            if (!text.matches("-?\\d+")) {
                return Optional.of("write a whole number");
            }
        }
        BigDecimal number;
        try {
            number = new BigDecimal(text).stripTrailingZeros();
        } catch (NumberFormatException noNumber) {
            return Optional.of("it is no number");
        }
        if (number.signum() == 0) {
            return text.startsWith("-") ? Optional.of("write 0") : Optional.empty();
        }
        int exponent = number.precision() - number.scale() - 1;
        if (number.precision() > DIGITS || exponent < LEAST_EXPONENT || exponent > GREATEST_EXPONENT) {
            return Optional.of("DynamoDB's numbers have 38 digits and go from 1E-130 to 9.9E+125");
        }
        return switch (type) {
            case BYTE -> range(number, Byte.MIN_VALUE, Byte.MAX_VALUE);
            case SHORT -> range(number, Short.MIN_VALUE, Short.MAX_VALUE);
            case INTEGER -> range(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> range(number, Long.MIN_VALUE, Long.MAX_VALUE);
            case FLOAT -> exact(number, Float.toString(number.floatValue()));
            case DOUBLE -> exact(number, Double.toString(number.doubleValue()));
            case DURATION ->
                number.scale() > 9
                        ? Optional.of("seconds have nine decimals at most")
                        : range(number, Long.MIN_VALUE, Long.MAX_VALUE);
            default -> Optional.empty();
        };
    }

    private static boolean isPrimitiveWhole(BuiltInType type) {
        return switch (type) {
            case BYTE, SHORT, INTEGER, LONG -> true;
            default -> false;
        };
    }

    private static Optional<String> range(BigDecimal number, long least, long greatest) {
        boolean within =
                number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(greatest)) <= 0;
        return within ? Optional.empty() : Optional.of("it goes from " + least + " to " + greatest);
    }

    /** A default is never rounded. */
    private static Optional<String> exact(BigDecimal number, String nearest) {
        boolean same = !nearest.contains("Infinity") && new BigDecimal(nearest).compareTo(number) == 0;
        return same ? Optional.empty() : Optional.of("the nearest it has is " + nearest);
    }
}
