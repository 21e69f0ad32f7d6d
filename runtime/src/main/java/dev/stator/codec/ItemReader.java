package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.DecodingException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the attributes of one item or nested record, each by one look-up. A stored NULL counts as absent throughout. */
public final class ItemReader {
    private final Map<String, AttributeValue> item;

    /** A reader of {@code item}. */
    public ItemReader(Map<String, AttributeValue> item) {
        this.item = item;
    }

    /**
     * The attribute; what {@code codec} reads absence as when it is absent.
     *
     * @throws DecodingException if it cannot be read, or is absent and absence has no value
     */
    public <T> T required(String name, AttributeCodec<T> codec) {
        T value = nullable(name, codec);
        if (value == null) {
            throw missing(name, codec.javaType());
        }
        return value;
    }

    /**
     * The attribute; what {@code codec} reads absence as, or null, when it is absent.
     *
     * @throws DecodingException if it cannot be read
     */
    public <T> @Nullable T nullable(String name, AttributeCodec<T> codec) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            return codec.absent();
        }
        return decode(name, codec, stored);
    }

    /**
     * The attribute; {@code absent} when it is absent.
     *
     * @throws DecodingException if it cannot be read
     */
    public <T> T orElse(String name, AttributeCodec<T> codec, T absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : decode(name, codec, stored);
    }

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no byte exactly
     */
    public byte requiredByte(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "byte");
        }
        return readByte(name, stored);
    }

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no byte exactly
     */
    public byte byteOr(String name, byte absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readByte(name, stored);
    }

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no short exactly
     */
    public short requiredShort(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "short");
        }
        return readShort(name, stored);
    }

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no short exactly
     */
    public short shortOr(String name, short absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readShort(name, stored);
    }

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no int exactly
     */
    public int requiredInt(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "int");
        }
        return readInt(name, stored);
    }

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no int exactly
     */
    public int intOr(String name, int absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readInt(name, stored);
    }

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or no long exactly
     */
    public long requiredLong(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "long");
        }
        return readLong(name, stored);
    }

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no long exactly
     */
    public long longOr(String name, long absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readLong(name, stored);
    }

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or beyond a float
     */
    public float requiredFloat(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "float");
        }
        return readFloat(name, stored);
    }

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is beyond a float
     */
    public float floatOr(String name, float absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readFloat(name, stored);
    }

    /**
     * The attribute, N.
     *
     * @throws DecodingException if it is absent, or beyond a double
     */
    public double requiredDouble(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "double");
        }
        return readDouble(name, stored);
    }

    /**
     * The attribute, N; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is beyond a double
     */
    public double doubleOr(String name, double absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readDouble(name, stored);
    }

    /**
     * The attribute, BOOL.
     *
     * @throws DecodingException if it is absent, or no boolean
     */
    public boolean requiredBoolean(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "boolean");
        }
        return readBoolean(name, stored);
    }

    /**
     * The attribute, BOOL; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no boolean
     */
    public boolean booleanOr(String name, boolean absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readBoolean(name, stored);
    }

    /**
     * The attribute, S.
     *
     * @throws DecodingException if it is absent, or no char
     */
    public char requiredChar(String name) {
        AttributeValue stored = item.get(name);
        if (stored == null || StoredTypes.isAbsent(stored)) {
            throw missing(name, "char");
        }
        return readChar(name, stored);
    }

    /**
     * The attribute, S; {@code absent} when it is absent.
     *
     * @throws DecodingException if it is no char
     */
    public char charOr(String name, char absent) {
        AttributeValue stored = item.get(name);
        return (stored == null || StoredTypes.isAbsent(stored)) ? absent : readChar(name, stored);
    }

    /**
     * The error of a record with sensitive components that was not made of what was read: {@code failure} where it tells of an
     * attribute, else what shows nothing of the values that the record refused.
     */
    public DecodingException refused(RuntimeException failure) {
        return failure instanceof DecodingException ofAttribute
                ? ofAttribute
                : DecodingException.withheld("the record", failure);
    }

    private static byte readByte(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeByte(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "byte").under(name);
        }
    }

    private static short readShort(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeShort(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "short").under(name);
        }
    }

    private static int readInt(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeInt(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "int").under(name);
        }
    }

    private static long readLong(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeLong(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "long").under(name);
        }
    }

    private static float readFloat(String name, AttributeValue stored) {
        try {
            return Decimals.decodeFloat(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "float").under(name);
        }
    }

    private static double readDouble(String name, AttributeValue stored) {
        try {
            return Decimals.decodeDouble(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "double").under(name);
        }
    }

    private static boolean readBoolean(String name, AttributeValue stored) {
        try {
            return Booleans.decodeBoolean(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "boolean").under(name);
        }
    }

    private static char readChar(String name, AttributeValue stored) {
        try {
            return Characters.decodeChar(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "char").under(name);
        }
    }

    private static <T> T decode(String name, AttributeCodec<T> codec, AttributeValue stored) {
        try {
            return Checks.decode(codec, stored);
        } catch (RuntimeException e) {
            throw CodecErrors.decoding(e, stored, codec.javaType()).under(name);
        }
    }

    private static DecodingException missing(String name, String javaType) {
        return new DecodingException(
                        "it is absent, and absence is no value of this type; declare it Optional or @Nullable, or give"
                                + " it a @Default")
                .typed(null, javaType)
                .under(name);
    }
}
