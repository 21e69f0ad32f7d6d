package dev.stator.it.expression;

import dev.stator.annotation.Convert;
import dev.stator.codec.Additive;
import dev.stator.codec.NumberCodec;
import java.math.BigDecimal;

/** A user's type stored as N. */
@Convert(Money.Converter.class)
record Money(long cents) implements Comparable<Money> {
    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }

    /** In units of a hundred cents. */
    static final class Converter implements NumberCodec<Money>, Additive {
        @Override
        public BigDecimal least() {
            return BigDecimal.valueOf(Long.MIN_VALUE, 2);
        }

        @Override
        public BigDecimal greatest() {
            return BigDecimal.valueOf(Long.MAX_VALUE, 2);
        }

        @Override
        public String toNumber(Money money) {
            return BigDecimal.valueOf(money.cents, 2).toPlainString();
        }

        @Override
        public Money fromNumber(String number) {
            return new Money(new BigDecimal(number).movePointRight(2).longValueExact());
        }
    }
}
