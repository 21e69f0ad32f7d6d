package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.time.DateTimeException;
import java.time.ZoneOffset;

/** S: its id, {@code +01:00} or {@code Z}. */
public final class ZoneOffsetCodec implements TextCodec<ZoneOffset>, Canonical {
    @Override
    public String toText(ZoneOffset value) {
        return value.getId();
    }

    @Override
    public ZoneOffset fromText(String text) {
        try {
            return ZoneOffset.of(text);
        } catch (DateTimeException e) {
            throw new DecodingException("\"" + text + "\" is no offset like +01:00", e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.ZoneOffset";
    }
}
