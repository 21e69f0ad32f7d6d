package dev.stator.it.codec.convert;

import dev.stator.codec.NumberCodec;
import java.math.BigDecimal;

/** Euros as N, made by a constructor. */
public final class MoneyConverter implements NumberCodec<Money> {
    @Override
    public String toNumber(Money money) {
        return BigDecimal.valueOf(money.cents(), 2).toPlainString();
    }

    @Override
    public Money fromNumber(String number) {
        return new Money(new BigDecimal(number).movePointRight(2).longValueExact());
    }
}
