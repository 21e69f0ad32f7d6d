package dev.stator.codec;

import dev.stator.codec.internal.DecimalText;
import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.WholeNumbers;
import java.math.BigDecimal;
import java.math.BigInteger;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of N that is a number in Java. */
final class Numbers {
    private Numbers() {}

    /** A type of whole numbers, from its least to its greatest. */
    private abstract static class Whole<T extends Number> extends BuiltInNumber<T> implements Additive {
        private final long least;
        private final long greatest;

        Whole(String javaType, long least, long greatest) {
            super(javaType, Reads.ONE_FORM);
            this.least = least;
            this.greatest = greatest;
        }

        @Override
        public final String toNumber(T value) {
            return Long.toString(value.longValue());
        }

        @Override
        public final AttributeValue encode(T value) {
            return WholeNumbers.encode(value.longValue());
        }

        @Override
        public final BigDecimal least() {
            return BigDecimal.valueOf(least);
        }

        @Override
        public final BigDecimal greatest() {
            return BigDecimal.valueOf(greatest);
        }
    }

    static final class ByteCodec extends Whole<Byte> {
        ByteCodec() {
            super("java.lang.Byte", Byte.MIN_VALUE, Byte.MAX_VALUE);
        }

        @Override
        public Byte fromNumber(String number) {
            return WholeNumbers.parseByte(number);
        }
    }

    static final class ShortCodec extends Whole<Short> {
        ShortCodec() {
            super("java.lang.Short", Short.MIN_VALUE, Short.MAX_VALUE);
        }

        @Override
        public Short fromNumber(String number) {
            return WholeNumbers.parseShort(number);
        }
    }

    static final class IntegerCodec extends Whole<Integer> {
        IntegerCodec() {
            super("java.lang.Integer", Integer.MIN_VALUE, Integer.MAX_VALUE);
        }

        @Override
        public Integer fromNumber(String number) {
            return WholeNumbers.parseInt(number);
        }
    }

    static final class LongCodec extends Whole<Long> {
        LongCodec() {
            super("java.lang.Long", Long.MIN_VALUE, Long.MAX_VALUE);
        }

        @Override
        public Long fromNumber(String number) {
            return WholeNumbers.parseLong(number);
        }
    }

    static final class FloatCodec extends BuiltInNumber<Float> implements Additive {
        FloatCodec() {
            super("java.lang.Float", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toNumber(Float value) {
            return Decimals.write(value.floatValue());
        }

        @Override
        public Float fromNumber(String number) {
            return Decimals.parseFloat(number);
        }

        @Override
        public BigDecimal greatest() {
            return new BigDecimal(Float.MAX_VALUE);
        }
    }

    static final class DoubleCodec extends BuiltInNumber<Double> implements Additive {
        DoubleCodec() {
            super("java.lang.Double", Reads.SEVERAL_FORMS);
        }

        @Override
        public String toNumber(Double value) {
            return Decimals.write(value.doubleValue());
        }

        @Override
        public Double fromNumber(String number) {
            return Decimals.parseDouble(number);
        }
    }

    static final class BigIntegerCodec extends BuiltInNumber<BigInteger> implements Additive {
        BigIntegerCodec() {
            super("java.math.BigInteger", Reads.ONE_FORM);
        }

        @Override
        public String toNumber(BigInteger value) {
            return value.bitLength() < Long.SIZE
                    ? Long.toString(value.longValue())
                    : DecimalText.of(new BigDecimal(value));
        }

        @Override
        public BigInteger fromNumber(String number) {
            return DecimalText.readWhole(number).toBigInteger();
        }
    }

    /** Keeps the value, not the scale: 1.0 and 1.00, which {@code equals} tells apart, are stored alike. */
    static final class BigDecimalCodec extends BuiltInNumber<BigDecimal> implements Additive {
        BigDecimalCodec() {
            super("java.math.BigDecimal", Reads.ONE_FORM);
        }

        @Override
        public String toNumber(BigDecimal value) {
            return DecimalText.of(value);
        }

        @Override
        public BigDecimal fromNumber(String number) {
            return DecimalText.read(number);
        }

        @Override
        boolean keepsApart() {
            return false;
        }
    }
}
