package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.codec.internal.DecimalText;
import java.math.BigDecimal;

/**
 * S: {@code BigDecimal} as its {@code toString()} writes it, {@code -12.50}, with its scale, of any length. Does not
 * sort: {@code 10} comes before {@code 9}.
 */
public final class BigDecimalText implements TextCodec<BigDecimal>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public BigDecimalText() {}

    @Override
    public String toText(BigDecimal value) {
        return value.toString();
    }

    @Override
    public BigDecimal fromText(String text) {
        return DecimalText.ofAnyLength(text);
    }

    @Override
    public String javaType() {
        return "java.math.BigDecimal";
    }
}
