package dev.stator.codec;

import dev.stator.codec.internal.BooleanArrayCodec;
import dev.stator.codec.internal.CharArrayCodec;
import dev.stator.codec.internal.DoubleArrayCodec;
import dev.stator.codec.internal.FloatArrayCodec;
import dev.stator.codec.internal.IntArrayCodec;
import dev.stator.codec.internal.LongArrayCodec;
import dev.stator.codec.internal.ShortArrayCodec;

/** The codecs of arrays of primitives but {@code byte[]}; use them as constants of {@link Codecs}. */
public interface ArrayCodecs {
    /** {@code short[]} as L; absent reads as an empty one. */
    AttributeCodec<short[]> SHORT_ARRAY = new ShortArrayCodec();

    /** {@code int[]} as L; absent reads as an empty one. */
    AttributeCodec<int[]> INT_ARRAY = new IntArrayCodec();

    /** {@code long[]} as L; absent reads as an empty one. */
    AttributeCodec<long[]> LONG_ARRAY = new LongArrayCodec();

    /** {@code float[]} as L; absent reads as an empty one. */
    AttributeCodec<float[]> FLOAT_ARRAY = new FloatArrayCodec();

    /** {@code double[]} as L; absent reads as an empty one. */
    AttributeCodec<double[]> DOUBLE_ARRAY = new DoubleArrayCodec();

    /** {@code boolean[]} as L; absent reads as an empty one. */
    AttributeCodec<boolean[]> BOOLEAN_ARRAY = new BooleanArrayCodec();

    /** {@code char[]} as L; absent reads as an empty one. */
    AttributeCodec<char[]> CHAR_ARRAY = new CharArrayCodec();
}
