package dev.stator.it.expression;

import dev.stator.annotation.Convert;
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
    static final class Converter implements NumberCodec<Money> {
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
