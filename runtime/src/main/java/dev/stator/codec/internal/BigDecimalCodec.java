package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import java.math.BigDecimal;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** N. Keeps the value, not the scale: 1.0 and 1.00 are stored alike, which is why it is not {@link Canonical}. */
public final class BigDecimalCodec implements NumberCodec<BigDecimal>, OneForm {
    @Override
    public String toNumber(BigDecimal value) {
        return DecimalText.of(value);
    }

    @Override
    public BigDecimal fromNumber(String number) {
        return DecimalText.read(number);
    }

    @Override
    public AttributeValue encode(BigDecimal value) {
        return AttributeValue.fromN(DecimalText.of(value));
    }

    @Override
    public String javaType() {
        return "java.math.BigDecimal";
    }
}
