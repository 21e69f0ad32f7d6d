package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.error.DecodingException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * S: an enum by what {@code toString()} answers for its constants, as the Enhanced Client stores it. Extend it:
 *
 * <pre>{@code
 * public final class ColourText extends EnumToString<Colour> {
 *   public ColourText() {
 *     super(Colour.values());
 *   }
 * }
 * }</pre>
 *
 * <p>Holds every constant and refuses other texts. Does not sort: Java compares constants by declaration.
 *
 * @param <E> the enum
 */
public abstract class EnumToString<E extends Enum<E>> implements TextCodec<E>, Unordered {
    private final Map<String, E> byText = new LinkedHashMap<>();
    private final String javaType;

    /**
     * Of these constants.
     *
     * @param constants all of the enum's: {@code values()}
     * @throws IllegalArgumentException if there are none, or two have one text
     */
    protected EnumToString(E[] constants) {
        if (constants.length == 0) {
            throw new IllegalArgumentException("there is no constant to convert; give values()");
        }
        javaType = constants[0].getDeclaringClass().getTypeName();
        for (E constant : constants) {
            E same = byText.put(constant.toString(), constant);
            if (same != null) {
                throw new IllegalArgumentException(same.name() + " and " + constant.name() + " of " + javaType
                        + " have one text, \"" + constant + "\": stored, they would be one");
            }
        }
    }

    /**
     * The converter of these constants, for generated code.
     *
     * @throws IllegalArgumentException if there are none, or two have one text
     */
    public static <E extends Enum<E>> EnumToString<E> of(E[] constants) {
        return new EnumToString<>(constants) {};
    }

    @Override
    public final String toText(E value) {
        return value.toString();
    }

    @Override
    public final E fromText(String text) {
        E constant = byText.get(text);
        if (constant == null) {
            throw new DecodingException("\"" + text + "\" is the text of no constant; they are " + byText.keySet());
        }
        return constant;
    }

    @Override
    public final String javaType() {
        return javaType;
    }
}
