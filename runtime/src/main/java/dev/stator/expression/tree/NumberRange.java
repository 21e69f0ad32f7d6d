package dev.stator.expression.tree;

import dev.stator.codec.Additive;
import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Composite;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * From where to where the numbers of a codec are that can be added.
 *
 * @param least included
 * @param greatest included
 */
public record NumberRange(BigDecimal least, BigDecimal greatest) {
    /** As many digits as DynamoDB holds. */
    private static final MathContext UP = new MathContext(38, RoundingMode.CEILING);

    private static final MathContext DOWN = new MathContext(38, RoundingMode.FLOOR);

    /** The least above zero that DynamoDB holds. */
    private static final BigDecimal LEAST = new BigDecimal("1E-130");

    /** From here on numbers of that many digits are at least {@link #LEAST} apart. */
    private static final BigDecimal COARSE = new BigDecimal("1E-92");

    private static NumberRange whole(long least, long greatest) {
        return new NumberRange(BigDecimal.valueOf(least), BigDecimal.valueOf(greatest));
    }

    private static NumberRange of(Additive codec) {
        return new NumberRange(codec.least(), codec.greatest());
    }

    /** The whole numbers up to {@code greatest}. */
    public static NumberRange upTo(long greatest) {
        return whole(Long.MIN_VALUE, greatest);
    }

    /** Of the numbers that {@code given} reads; empty if sums of them may be none. */
    public static Optional<NumberRange> of(AttributeCodec<?> given) {
        return Composite.core(given) instanceof Additive additive ? Optional.of(of(additive)) : Optional.empty();
    }

    /** Whether {@code number} is in it. */
    public boolean has(BigDecimal number) {
        return number.compareTo(least) >= 0 && number.compareTo(greatest) <= 0;
    }

    /** What {@code number} can be added to. */
    public NumberRange before(BigDecimal number) {
        return new NumberRange(
                least.subtract(number).round(UP), greatest.subtract(number).round(DOWN));
    }

    /**
     * Between which numbers those are that {@code added} makes too small for DynamoDB, but for the one of which it
     * makes zero; empty if there are none: numbers of 38 digits that are larger differ by more.
     */
    public static Optional<NumberRange> lost(BigDecimal added) {
        if (added.signum() == 0 || added.abs().compareTo(COARSE) >= 0) {
            return Optional.empty();
        }
        BigDecimal zero = added.negate();
        return Optional.of(new NumberRange(stored(zero.subtract(LEAST), DOWN), stored(zero.add(LEAST), UP)));
    }

    /** The next number that DynamoDB holds. */
    private static BigDecimal stored(BigDecimal number, MathContext mode) {
        if (number.abs().compareTo(LEAST) >= 0 || number.signum() == 0) {
            return number.round(mode);
        }
        boolean towardsZero = (number.signum() > 0) == mode.equals(DOWN);
        return towardsZero ? BigDecimal.ZERO : number.signum() > 0 ? LEAST : LEAST.negate();
    }

    /** Two of it can be added, or one subtracted from the other, without leaving this one. */
    public NumberRange half() {
        BigDecimal two = BigDecimal.valueOf(2);
        return new NumberRange(least.divide(two, UP), greatest.divide(two, DOWN));
    }

    /** For people. */
    @Override
    public String toString() {
        return least + " to " + greatest;
    }
}
