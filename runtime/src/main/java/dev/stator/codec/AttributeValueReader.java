package dev.stator.codec;

import dev.stator.codec.internal.Booleans;
import dev.stator.codec.internal.Characters;
import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.DecimalText;
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

    /** Whether the attribute is there, and not NULL. */
    boolean isThere(String name) {
        return find(name) != null;
    }

    @Override
    public @Nullable String text(String name) {
        AttributeValue stored = item.get(name);
        return stored == null ? null : stored.s();
    }

    @Override
    public @Nullable String number(String name) {
        AttributeValue stored = item.get(name);
        return stored == null ? null : stored.n();
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
        if (!contains(former)) {
            return this;
        }
        FormerNames.StoredUnder found = FormerNames.find(item, name, former, sensitive);
        return found.name().equals(name) ? this : new AttributeValueReader(found.under(name, item));
    }

    private boolean contains(String... names) {
        for (String name : names) {
            if (item.containsKey(name)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Map<String, AttributeValue> rest(RestComponent component) {
        return component.unknown(item);
    }

    @Override
    public boolean holds(String... attributes) {
        for (String attribute : attributes) {
            if (isThere(attribute)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public boolean isIn(String index, String... attributes) {
        int there = 0;
        for (String attribute : attributes) {
            if (isThere(attribute)) {
                there++;
            }
        }
        if (there > 0 && there < attributes.length) {
            throw new DecodingException("the key of index " + index + " is there by half: of "
                    + String.join(", ", attributes) + " it has only "
                    + Arrays.stream(attributes).filter(this::isThere).collect(Collectors.joining(", ")));
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

    /**
     * The number that is stored.
     *
     * @throws DecodingException if it is absent, or none
     */
    private String requiredNumber(String name, String javaType, String boxed) {
        String number = number(name);
        if (number != null) {
            return number;
        }
        AttributeValue stored = get(name, javaType);
        throw CodecErrors.decoding(CodecErrors.expected("N", boxed, stored), stored, javaType)
                .under(place(name));
    }

    /** The same; null if it is absent. */
    private @Nullable String numberOrNull(String name, String javaType, String boxed) {
        String number = number(name);
        return number == null && isThere(name) ? requiredNumber(name, javaType, boxed) : number;
    }

    private DecodingException noNumber(String name, DecodingException failure, String javaType) {
        return CodecErrors.decoding(failure, "N", javaType).under(place(name));
    }

    @Override
    public byte requiredByte(String name) {
        return readByte(name, requiredNumber(name, "byte", "java.lang.Byte"));
    }

    @Override
    public byte byteOr(String name, byte absent) {
        String number = numberOrNull(name, "byte", "java.lang.Byte");
        return number == null ? absent : readByte(name, number);
    }

    private byte readByte(String name, String number) {
        try {
            return WholeNumbers.parseByte(number);
        } catch (DecodingException e) {
            throw noNumber(name, e, "byte");
        }
    }

    @Override
    public short requiredShort(String name) {
        return readShort(name, requiredNumber(name, "short", "java.lang.Short"));
    }

    @Override
    public short shortOr(String name, short absent) {
        String number = numberOrNull(name, "short", "java.lang.Short");
        return number == null ? absent : readShort(name, number);
    }

    private short readShort(String name, String number) {
        try {
            return WholeNumbers.parseShort(number);
        } catch (DecodingException e) {
            throw noNumber(name, e, "short");
        }
    }

    @Override
    public int requiredInt(String name) {
        return readInt(name, requiredNumber(name, "int", "java.lang.Integer"));
    }

    @Override
    public int intOr(String name, int absent) {
        String number = numberOrNull(name, "int", "java.lang.Integer");
        return number == null ? absent : readInt(name, number);
    }

    private int readInt(String name, String number) {
        try {
            return WholeNumbers.parseInt(number);
        } catch (DecodingException e) {
            throw noNumber(name, e, "int");
        }
    }

    @Override
    public long requiredLong(String name) {
        return readLong(name, requiredNumber(name, "long", "java.lang.Long"));
    }

    @Override
    public long longOr(String name, long absent) {
        String number = numberOrNull(name, "long", "java.lang.Long");
        return number == null ? absent : readLong(name, number);
    }

    private long readLong(String name, String number) {
        try {
            return WholeNumbers.parseLong(number);
        } catch (DecodingException e) {
            throw noNumber(name, e, "long");
        }
    }

    @Override
    public float requiredFloat(String name) {
        return readFloat(name, requiredNumber(name, "float", "java.lang.Float"));
    }

    @Override
    public float floatOr(String name, float absent) {
        String number = numberOrNull(name, "float", "java.lang.Float");
        return number == null ? absent : readFloat(name, number);
    }

    private float readFloat(String name, String number) {
        try {
            return Decimals.parseFloat(DecimalText.checkLength(number));
        } catch (DecodingException e) {
            throw noNumber(name, e, "float");
        }
    }

    @Override
    public double requiredDouble(String name) {
        return readDouble(name, requiredNumber(name, "double", "java.lang.Double"));
    }

    @Override
    public double doubleOr(String name, double absent) {
        String number = numberOrNull(name, "double", "java.lang.Double");
        return number == null ? absent : readDouble(name, number);
    }

    private double readDouble(String name, String number) {
        try {
            return Decimals.parseDouble(DecimalText.checkLength(number));
        } catch (DecodingException e) {
            throw noNumber(name, e, "double");
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
