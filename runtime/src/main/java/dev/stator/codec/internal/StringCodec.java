package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;

/** S. */
public final class StringCodec implements TextCodec<String>, Canonical, OneForm {
    @Override
    public String toText(String value) {
        return WellFormed.check(value);
    }

    @Override
    public String fromText(String text) {
        return text;
    }

    @Override
    public String javaType() {
        return "java.lang.String";
    }
}
