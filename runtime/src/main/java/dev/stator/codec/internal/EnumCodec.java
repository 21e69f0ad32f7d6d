package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** S: the constant's name. */
@SuppressWarnings("EnumOrdinal") // indexes an array that lives no longer than the class; an EnumMap would reflect
public final class EnumCodec<E extends Enum<E>> implements TextCodec<E>, Canonical, OneForm {
    private final String javaType;
    private final AttributeValue[] stored;
    private final Map<String, E> byName;

    /** Of the constants of {@code type}, in their order. */
    public EnumCodec(Class<E> type, E[] constants) {
        javaType = type.getTypeName();
        stored = new AttributeValue[constants.length];
        byName = new LinkedHashMap<>(Capacity.of(constants.length));
        for (E constant : constants) {
            stored[constant.ordinal()] = AttributeValue.fromS(constant.name());
            byName.put(constant.name(), constant);
        }
    }

    @Override
    public String toText(E value) {
        return value.name();
    }

    @Override
    public E fromText(String text) {
        E constant = byName.get(text);
        if (constant == null) {
            throw new DecodingException("\"" + text + "\" is no constant of the enum; it has " + byName.keySet()
                    + (isShownAs(text)
                            ? "; where others store toString(), convert it by a class that extends EnumToString"
                            : ""));
        }
        return constant;
    }

    /** Whether {@code text} is not the name of a constant, but its {@code toString()}. */
    boolean isShownAs(@Nullable String text) {
        return !byName.containsKey(text)
                && byName.values().stream()
                        .anyMatch(constant -> constant.toString().equals(text));
    }

    @Override
    public AttributeValue encode(E value) {
        return stored[value.ordinal()];
    }

    @Override
    public String javaType() {
        return javaType;
    }
}
