package dev.stator.it.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Sums as DynamoDB makes them, in decimal, and as Java has them in the type of the attribute. */
final class Arithmetic {
    private static final MathContext DIGITS = new MathContext(38, RoundingMode.UNNECESSARY);

    /** Digits before the decimal point. */
    private static final int MAGNITUDE = 126;

    private Arithmetic() {}

    /** The number 0 of the type of {@code like}, to which ADD adds where there is none. */
    static Object zero(Object like) {
        return plus(like, like, -1);
    }

    /**
     * {@code a} plus {@code sign} times {@code b}.
     *
     * @throws Impossible if the type of {@code a} has no such value, or DynamoDB not
     */
    static Object plus(Object a, Object b, int sign) {
        try {
            if (a instanceof Duration left && b instanceof Duration right) {
                return left.plus(right.multipliedBy(sign));
            }
            if (a instanceof Money left && b instanceof Money right) {
                return new Money(Math.addExact(left.cents(), Math.multiplyExact(sign, right.cents())));
            }
            BigDecimal sum = Values.number(a)
                    .add(Values.number(b).multiply(BigDecimal.valueOf(sign)))
                    .stripTrailingZeros();
            if (sum.precision() - sum.scale() > MAGNITUDE) {
                throw new Impossible(sum + " is more than DynamoDB holds");
            }
            return exact(a, sum.round(DIGITS));
        } catch (ArithmeticException e) {
            throw new Impossible(e.toString());
        }
    }

    private static Object exact(Object like, BigDecimal sum) {
        if (like instanceof Byte) {
            return sum.byteValueExact();
        }
        if (like instanceof Short) {
            return sum.shortValueExact();
        }
        if (like instanceof Integer) {
            return sum.intValueExact();
        }
        if (like instanceof Long) {
            return sum.longValueExact();
        }
        if (like instanceof OptionalInt) {
            return OptionalInt.of(sum.intValueExact());
        }
        if (like instanceof OptionalLong) {
            return OptionalLong.of(sum.longValueExact());
        }
        if (like instanceof BigInteger) {
            return sum.toBigIntegerExact();
        }
        if (like instanceof BigDecimal) {
            return sum;
        }
        Object binary = like instanceof Float ? (Object) sum.floatValue() : (Object) sum.doubleValue();
        if (Values.number(binary).compareTo(sum) != 0) {
            throw new ArithmeticException(sum + " is no " + like.getClass().getSimpleName());
        }
        return like instanceof OptionalDouble ? OptionalDouble.of(sum.doubleValue()) : binary;
    }
}
