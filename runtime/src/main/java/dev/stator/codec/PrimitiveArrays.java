package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.SdkValues;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The codecs of L that is an array of primitives. */
final class PrimitiveArrays {
    private PrimitiveArrays() {}

    private abstract static class Primitives<A> implements AttributeCodec<A> {
        private final String storedType;
        private final String elementType;

        Primitives(String storedType, String elementType) {
            this.storedType = storedType;
            this.elementType = elementType;
        }

        abstract A array(int length);

        abstract int length(A array);

        abstract AttributeValue get(A array, int index);

        abstract void set(A array, int index, AttributeValue stored);

        @Override
        public final AttributeValue encode(A value) {
            int length = length(value);
            List<AttributeValue> stored = new ArrayList<>(length);
            try {
                for (int i = 0; i < length; i++) {
                    stored.add(get(value, i));
                }
            } catch (EncodingException e) {
                throw e.typed(storedType, elementType).under(stored.size());
            }
            return SdkValues.l(stored);
        }

        @Override
        public final A decode(AttributeValue stored) {
            List<AttributeValue> elements = Lists.elements(stored);
            A decoded = array(elements.size());
            int index = 0;
            try {
                for (AttributeValue element : elements) {
                    set(decoded, index, element);
                    index++;
                }
            } catch (DecodingException e) {
                throw CodecErrors.decoding(e, elements.get(index), elementType).under(index);
            }
            return decoded;
        }

        @Override
        public final A absent() {
            return array(0);
        }

        @Override
        public final String javaType() {
            return elementType + "[]";
        }
    }

    static final class ShortArrayCodec extends Primitives<short[]> {
        ShortArrayCodec() {
            super("N", "short");
        }

        @Override
        short[] array(int length) {
            return new short[length];
        }

        @Override
        int length(short[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(short[] array, int index) {
            return WholeNumbers.encode(array[index]);
        }

        @Override
        void set(short[] array, int index, AttributeValue stored) {
            array[index] = WholeNumbers.decodeShort(stored);
        }
    }

    static final class IntArrayCodec extends Primitives<int[]> {
        IntArrayCodec() {
            super("N", "int");
        }

        @Override
        int[] array(int length) {
            return new int[length];
        }

        @Override
        int length(int[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(int[] array, int index) {
            return WholeNumbers.encode(array[index]);
        }

        @Override
        void set(int[] array, int index, AttributeValue stored) {
            array[index] = WholeNumbers.decodeInt(stored);
        }
    }

    static final class LongArrayCodec extends Primitives<long[]> {
        LongArrayCodec() {
            super("N", "long");
        }

        @Override
        long[] array(int length) {
            return new long[length];
        }

        @Override
        int length(long[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(long[] array, int index) {
            return WholeNumbers.encode(array[index]);
        }

        @Override
        void set(long[] array, int index, AttributeValue stored) {
            array[index] = WholeNumbers.decodeLong(stored);
        }
    }

    static final class FloatArrayCodec extends Primitives<float[]> {
        FloatArrayCodec() {
            super("N", "float");
        }

        @Override
        float[] array(int length) {
            return new float[length];
        }

        @Override
        int length(float[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(float[] array, int index) {
            return SdkValues.n(Decimals.write(array[index]));
        }

        @Override
        void set(float[] array, int index, AttributeValue stored) {
            array[index] = Decimals.decodeFloat(stored);
        }
    }

    static final class DoubleArrayCodec extends Primitives<double[]> {
        DoubleArrayCodec() {
            super("N", "double");
        }

        @Override
        double[] array(int length) {
            return new double[length];
        }

        @Override
        int length(double[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(double[] array, int index) {
            return SdkValues.n(Decimals.write(array[index]));
        }

        @Override
        void set(double[] array, int index, AttributeValue stored) {
            array[index] = Decimals.decodeDouble(stored);
        }
    }

    static final class BooleanArrayCodec extends Primitives<boolean[]> {
        BooleanArrayCodec() {
            super("BOOL", "boolean");
        }

        @Override
        boolean[] array(int length) {
            return new boolean[length];
        }

        @Override
        int length(boolean[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(boolean[] array, int index) {
            return Booleans.encode(array[index]);
        }

        @Override
        void set(boolean[] array, int index, AttributeValue stored) {
            array[index] = Booleans.decodeBoolean(stored);
        }
    }

    static final class CharArrayCodec extends Primitives<char[]> {
        CharArrayCodec() {
            super("S", "char");
        }

        @Override
        char[] array(int length) {
            return new char[length];
        }

        @Override
        int length(char[] array) {
            return array.length;
        }

        @Override
        AttributeValue get(char[] array, int index) {
            return SdkValues.s(Characters.write(array[index]));
        }

        @Override
        void set(char[] array, int index, AttributeValue stored) {
            array[index] = Characters.decodeChar(stored);
        }
    }
}
