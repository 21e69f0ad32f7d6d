package dev.stator.codec;

import java.math.BigDecimal;

/**
 * A {@link NumberCodec} whose numbers an update may add and subtract: it reads every sum and every difference of two of
 * its numbers that lies within its range. Of a converter that does not say so an update sets the value, but adds
 * nothing to it: of two flags stored as 1 the sum is none.
 */
public interface Additive {
    /** The least number that it reads; unless said, the least of DynamoDB. */
    default BigDecimal least() {
        return greatest().negate();
    }

    /** The greatest number that it reads; unless said, the greatest of DynamoDB. */
    default BigDecimal greatest() {
        return new BigDecimal("9.9999999999999999999999999999999999999E125");
    }
}
