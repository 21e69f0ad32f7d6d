package dev.stator.codec.convert;

import dev.stator.codec.Codecs;

/**
 * S: {@code double} as decimal text without exponent, {@code -12.5}, {@code 3}. NaN, infinities and negative zero are
 * refused, as for N. Does not sort: {@code 10} comes before {@code 9}.
 */
public final class DoubleText extends NumberText<Double> {
    /** The one there is. */
    public DoubleText() {
        super(Codecs.DOUBLE);
    }
}
