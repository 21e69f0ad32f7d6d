package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.Decimals;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.codec.internal.WholeNumbers;
import dev.stator.error.DecodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads what the SDK answers: a map of attribute values. */
class AttributeValueReader implements ItemReader {
    private final Map<String, AttributeValue> item;

    AttributeValueReader(Map<String, AttributeValue> item) {
        this.item = item;
    }

    /** The attribute as stored; null when it is absent. */
    private @Nullable AttributeValue find(String name) {
        AttributeValue stored = item.get(name);
        return StoredTypes.isAbsent(stored) ? null : stored;
    }

    /** The attribute as stored, which must be there. */
    private AttributeValue get(String name, String javaType) {
        AttributeValue stored = find(name);
        if (stored == null) {
            throw missing(name, javaType);
        }
        return stored;
    }

    /** Where it stands: what was renamed may do so under a former name. */
    private String place(String name) {
        return FormerNames.standing(name, item);
    }

    private static DecodingException missing(String name, String javaType) {
        return new DecodingException(
                        "it is absent, and absence is no value of this type; declare it Optional or @Nullable, or give"
                                + " it a @Default")
                .typed(null, javaType)
                .under(name);
    }

    @Override
    public ItemReader formerly(String name, String... former) {
        return formerly(false, name, former);
    }

    @Override
    public ItemReader formerlySensitive(String name, String... former) {
        return formerly(true, name, former);
    }

    private ItemReader formerly(boolean sensitive, String name, String... former) {
        FormerNames.StoredUnder found = FormerNames.find(item, name, former, sensitive);
        return found.name().equals(name) ? this : new AttributeValueReader(found.under(name, item));
    }

    @Override
    public Map<String, AttributeValue> rest(RestComponent component) {
        return component.unknown(item);
    }

    @Override
    public boolean holds(String... attributes) {
        for (String attribute : attributes) {
            if (find(attribute) != null) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isIn(String index, String... attributes) {
        int there = 0;
        for (String attribute : attributes) {
            if (find(attribute) != null) {
                there++;
            }
        }
        if (there > 0 && there < attributes.length) {
            throw new DecodingException("the key of index " + index + " is there by half: of "
                    + String.join(", ", attributes) + " it has only "
                    + Arrays.stream(attributes)
                            .filter(attribute -> find(attribute) != null)
                            .collect(Collectors.joining(", ")));
        }
        return there > 0;
    }

    @Override
    public void type(String name, String record, String word, String... former) {
        String type = required(name, Codecs.STRING);
        if (!type.equals(word) && !Arrays.asList(former).contains(type)) {
            throw new DecodingException("\"" + type + "\" is no " + record + ", which is \"" + word + "\"")
                    .typed("S", Codecs.STRING.javaType())
                    .under(name);
        }
    }

    @Override
    public <T> T required(String name, AttributeCodec<T> codec) {
        T value = nullable(name, codec);
        if (value == null) {
            throw missing(name, codec.javaType());
        }
        return value;
    }

    @Override
    public <T> @Nullable T nullable(String name, AttributeCodec<T> codec) {
        AttributeValue stored = find(name);
        return stored == null ? codec.absent() : decode(name, codec, stored);
    }

    @Override
    public <T> T orElse(String name, AttributeCodec<T> codec, T absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : decode(name, codec, stored);
    }

    private <T> T decode(String name, AttributeCodec<T> codec, AttributeValue stored) {
        try {
            return Checks.decode(codec, stored);
        } catch (RuntimeException e) {
            throw CodecErrors.decoding(e, stored, codec.javaType()).under(place(name));
        }
    }

    @Override
    public byte requiredByte(String name) {
        return readByte(name, get(name, "byte"));
    }

    @Override
    public byte byteOr(String name, byte absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readByte(name, stored);
    }

    private byte readByte(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeByte(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "byte").under(place(name));
        }
    }

    @Override
    public short requiredShort(String name) {
        return readShort(name, get(name, "short"));
    }

    @Override
    public short shortOr(String name, short absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readShort(name, stored);
    }

    private short readShort(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeShort(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "short").under(place(name));
        }
    }

    @Override
    public int requiredInt(String name) {
        return readInt(name, get(name, "int"));
    }

    @Override
    public int intOr(String name, int absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readInt(name, stored);
    }

    private int readInt(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeInt(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "int").under(place(name));
        }
    }

    @Override
    public long requiredLong(String name) {
        return readLong(name, get(name, "long"));
    }

    @Override
    public long longOr(String name, long absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readLong(name, stored);
    }

    private long readLong(String name, AttributeValue stored) {
        try {
            return WholeNumbers.decodeLong(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "long").under(place(name));
        }
    }

    @Override
    public float requiredFloat(String name) {
        return readFloat(name, get(name, "float"));
    }

    @Override
    public float floatOr(String name, float absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readFloat(name, stored);
    }

    private float readFloat(String name, AttributeValue stored) {
        try {
            return Decimals.decodeFloat(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "float").under(place(name));
        }
    }

    @Override
    public double requiredDouble(String name) {
        return readDouble(name, get(name, "double"));
    }

    @Override
    public double doubleOr(String name, double absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readDouble(name, stored);
    }

    private double readDouble(String name, AttributeValue stored) {
        try {
            return Decimals.decodeDouble(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "double").under(place(name));
        }
    }

    @Override
    public boolean requiredBoolean(String name) {
        return readBoolean(name, get(name, "boolean"));
    }

    @Override
    public boolean booleanOr(String name, boolean absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readBoolean(name, stored);
    }

    private boolean readBoolean(String name, AttributeValue stored) {
        try {
            return Booleans.decodeBoolean(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "boolean").under(place(name));
        }
    }

    @Override
    public char requiredChar(String name) {
        return readChar(name, get(name, "char"));
    }

    @Override
    public char charOr(String name, char absent) {
        AttributeValue stored = find(name);
        return stored == null ? absent : readChar(name, stored);
    }

    private char readChar(String name, AttributeValue stored) {
        try {
            return Characters.decodeChar(stored);
        } catch (DecodingException e) {
            throw CodecErrors.decoding(e, stored, "char").under(place(name));
        }
    }
}
