package dev.stator.codec;

/** The codecs of arrays of primitives but {@code byte[]}; use them as constants of {@link Codecs}. */
public interface ArrayCodecs {
    /** {@code short[]} as L; absent reads as an empty one. */
    AttributeCodec<short[]> SHORT_ARRAY = new PrimitiveArrays.ShortArrayCodec();

    /** {@code int[]} as L; absent reads as an empty one. */
    AttributeCodec<int[]> INT_ARRAY = new PrimitiveArrays.IntArrayCodec();

    /** {@code long[]} as L; absent reads as an empty one. */
    AttributeCodec<long[]> LONG_ARRAY = new PrimitiveArrays.LongArrayCodec();

    /** {@code float[]} as L; absent reads as an empty one. */
    AttributeCodec<float[]> FLOAT_ARRAY = new PrimitiveArrays.FloatArrayCodec();

    /** {@code double[]} as L; absent reads as an empty one. */
    AttributeCodec<double[]> DOUBLE_ARRAY = new PrimitiveArrays.DoubleArrayCodec();

    /** {@code boolean[]} as L; absent reads as an empty one. */
    AttributeCodec<boolean[]> BOOLEAN_ARRAY = new PrimitiveArrays.BooleanArrayCodec();

    /** {@code char[]} as L; absent reads as an empty one. */
    AttributeCodec<char[]> CHAR_ARRAY = new PrimitiveArrays.CharArrayCodec();
}
