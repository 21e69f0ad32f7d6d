package dev.stator.it.codec.convert;

import dev.stator.codec.TextCodec;

/** A whole number as S, for a primitive component. */
public final class HexConverter implements TextCodec<Integer> {
    @Override
    public String toText(Integer number) {
        return String.format("%08x", number);
    }

    @Override
    public Integer fromText(String text) {
        return Integer.parseUnsignedInt(text, 16);
    }
}
