package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;

/**
 * S: {@code char[]} as one text, as the Enhanced Client stores it. Refuses half of a surrogate pair.
 *
 * <p>Does not sort: arrays have no order.
 */
public final class CharArrayText implements TextCodec<char[]>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public CharArrayText() {}

    @Override
    public String toText(char[] value) {
        return String.valueOf(value);
    }

    @Override
    public char[] fromText(String text) {
        return text.toCharArray();
    }

    @Override
    public String javaType() {
        return "char[]";
    }
}
