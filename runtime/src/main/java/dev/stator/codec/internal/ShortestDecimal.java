package dev.stator.codec.internal;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * The decimal by which a {@code float} or {@code double} is written, the same on every JDK: of the shortest that round
 * to it, the closest. It is that of {@code toString} since JDK 19; before, {@code toString} gave some values other
 * digits, or more, so that a key put by one JDK would not be found by another.
 *
 * <p>A value stands between the two halfway points to its neighbours: what lies between them rounds to it. With a unit
 * chosen so that between one and ten units lie between them, there is a shortest decimal among the few multiples of the
 * unit and of ten units. Powers of ten are taken to 126 bits; where that does not tell on which side of an integer a
 * point lies, which is rare, it is computed exactly.
 *
 * @param digits not negative, and without a zero at the end unless it is 0
 * @param exponent the power of ten to multiply {@code digits} with
 */
record ShortestDecimal(long digits, int exponent) {
    private static final long DOUBLE_HIDDEN = 1L << 52;
    private static final int DOUBLE_LOWEST = -1074;
    private static final long FLOAT_HIDDEN = 1L << 23;
    private static final int FLOAT_LOWEST = -149;
    private static final double LOG10_2 = Math.log10(2);
    private static final double LOG10_3_4 = Math.log10(0.75);

    /** Of a positive, finite value. */
    static ShortestDecimal of(double value) {
        long bits = Double.doubleToRawLongBits(value);
        return of(bits & (DOUBLE_HIDDEN - 1), (int) (bits / DOUBLE_HIDDEN), DOUBLE_HIDDEN, DOUBLE_LOWEST);
    }

    /** Of a positive, finite value. */
    static ShortestDecimal of(float value) {
        long bits = Float.floatToRawIntBits(value);
        return of(bits & (FLOAT_HIDDEN - 1), (int) (bits / FLOAT_HIDDEN), FLOAT_HIDDEN, FLOAT_LOWEST);
    }

    /**
     * Of the fields of a value.
     *
     * @param hidden the bit that normal values have beside {@code fraction}
     * @param lowest the exponent of subnormal values
     */
    private static ShortestDecimal of(long fraction, int biased, long hidden, int lowest) {
        boolean normal = biased > 0;
        long significand = normal ? fraction | hidden : fraction;
        int exponent = normal ? lowest + biased - 1 : lowest;
        // Below a power of two the neighbour is half as far away, but at the end of the normal values.
        boolean narrow = fraction == 0 && biased > 1;
        int unit = narrow ? floorLog10ThreeQuartersOfPow2(exponent) : floorLog10Pow2(exponent);
        Units units = Units.of(exponent, unit);
        if (units.of(4 * significand).floor()
                < 40) { // a digit more, so that the second counts even if the first is enough
            unit--;
            units = Units.of(exponent, unit);
        }
        return shortest(significand, narrow, unit, units);
    }

    private static ShortestDecimal shortest(long significand, boolean narrow, int unit, Units units) {
        boolean inclusive = (significand & 1) == 0;
        // All in quarters of a unit.
        Point low = units.of(4 * significand - (narrow ? 1 : 2));
        Point value = units.of(4 * significand);
        Point high = units.of(4 * significand + 2);
        long below = value.floor() / 4;
        if (below >= 100) {
            long belowTen = below / 10 * 10;
            if (low.isBelow(4 * belowTen, inclusive)) {
                return stripped(belowTen, unit);
            }
            if (high.isAbove(4 * (belowTen + 10), inclusive)) {
                return stripped(belowTen + 10, unit);
            }
        }
        boolean takesBelow = low.isBelow(4 * below, inclusive);
        boolean takesAbove = high.isAbove(4 * (below + 1), inclusive);
        if (takesBelow && takesAbove) {
            int order = value.compareTo(4 * below + 2);
            takesBelow = order < 0 || (order == 0 && (below & 1) == 0);
        }
        return stripped(takesBelow ? below : below + 1, unit);
    }

    private static ShortestDecimal stripped(long digits, int exponent) {
        long rest = digits;
        int zeros = 0;
        while (rest % 10 == 0) {
            rest /= 10;
            zeros++;
        }
        return new ShortestDecimal(rest, exponent + zeros);
    }

    /** The greatest n with 10^n no more than 2^power; right for all powers of floating-point numbers. */
    private static int floorLog10Pow2(int power) {
        return (int) Math.floor(power * LOG10_2);
    }

    private static int floorLog10ThreeQuartersOfPow2(int power) {
        return (int) Math.floor(power * LOG10_2 + LOG10_3_4);
    }

    /**
     * Where a point stands among the integers.
     *
     * @param floor the greatest integer that is not above it
     * @param whole whether it is that integer
     */
    private record Point(long floor, boolean whole) {
        boolean isBelow(long integer, boolean orAt) {
            int order = compareTo(integer);
            return order < 0 || (orAt && order == 0);
        }

        boolean isAbove(long integer, boolean orAt) {
            int order = compareTo(integer);
            return order > 0 || (orAt && order == 0);
        }

        int compareTo(long integer) {
            return floor != integer ? Long.compare(floor, integer) : whole ? 0 : 1;
        }
    }

    /**
     * Multiples of a power of two, in units of a power of ten, of which it is between one and a hundred.
     *
     * @param high the upper of 126 bits of 2^power / 10^unit
     * @param low the lower 63 of them
     * @param shift how many of the bits of a product stand behind the point
     * @param exact whether no bits follow
     */
    private record Units(int power, int unit, long high, long low, int shift, boolean exact) {
        private static final int BITS = 126;
        private static final int HALF = 63;
        private static final long LOWER = Long.MAX_VALUE;

        /** Beyond what DynamoDB holds, none are kept. */
        private static final int GREATEST_KEPT = 160;

        /** Filled as they are needed; two threads may both make one, to the same effect. */
        private static final @Nullable Scale[] SCALES = new Scale[2 * GREATEST_KEPT + 1];

        static Units of(int power, int unit) {
            Scale scale = scale(unit);
            return new Units(power, unit, scale.high, scale.low, scale.shift - power, scale.exact);
        }

        /** {@code multiple} times the power of two; at most 60 bits. */
        Point of(long multiple) {
            // The product of 126 and at most 60 bits, as three words of 63.
            long lowUpper = upper(low, multiple);
            long highUpper = upper(high, multiple);
            long middle = ((high * multiple) & LOWER) + lowUpper;
            long upper = highUpper + (middle >>> HALF);
            middle &= LOWER;
            long lower = (low * multiple) & LOWER;
            int behind = shift - HALF; // bits of the middle word behind the point: most, if not all
            long floor = (upper << (HALF - behind)) | (middle >>> behind);
            long fraction = middle & ((1L << behind) - 1);
            if (exact) {
                return new Point(floor, (fraction | lower) == 0);
            }
            // The bits that were cut off would add more than nothing to the product, and less than one to its middle
            // word.
            return fraction == (1L << behind) - 1 ? exactly(multiple) : new Point(floor, false);
        }

        /** What the product of two numbers of up to 63 bits has beyond its lower 63 bits. */
        private static long upper(long a, long b) {
            return (Math.multiplyHigh(a, b) << 1) | ((a * b) >>> HALF);
        }

        private Point exactly(long multiple) {
            BigInteger numerator = BigInteger.valueOf(multiple);
            BigInteger denominator = BigInteger.ONE;
            if (power >= 0) {
                numerator = numerator.shiftLeft(power);
            } else {
                denominator = denominator.shiftLeft(-power);
            }
            if (unit >= 0) {
                denominator = denominator.multiply(BigInteger.TEN.pow(unit));
            } else {
                numerator = numerator.multiply(BigInteger.TEN.pow(-unit));
            }
            BigInteger[] parts = numerator.divideAndRemainder(denominator);
            return new Point(parts[0].longValueExact(), parts[1].signum() == 0);
        }

        private static Scale scale(int unit) {
            if (Math.abs(unit) > GREATEST_KEPT) {
                return Scale.of(unit);
            }
            Scale kept = SCALES[unit + GREATEST_KEPT];
            if (kept == null) {
                kept = Scale.of(unit);
                SCALES[unit + GREATEST_KEPT] = kept;
            }
            return kept;
        }

        /**
         * 10^-unit as the integer part of itself times 2^shift, which has 126 bits.
         *
         * @param exact whether it has no other part
         */
        private record Scale(long high, long low, int shift, boolean exact) {
            static Scale of(int unit) {
                BigInteger power = BigInteger.TEN.pow(Math.abs(unit));
                BigInteger scaled;
                int shift;
                boolean exact;
                if (unit <= 0) {
                    shift = BITS - power.bitLength();
                    scaled = power.shiftLeft(shift);
                    exact = shift >= 0 || power.getLowestSetBit() >= -shift;
                } else {
                    shift = BITS + power.bitLength() - 1;
                    scaled = BigInteger.ONE.shiftLeft(shift).divide(power);
                    exact = false;
                }
                return new Scale(
                        scaled.shiftRight(HALF).longValueExact(),
                        scaled.and(BigInteger.valueOf(LOWER)).longValueExact(),
                        shift,
                        exact);
            }
        }
    }
}
