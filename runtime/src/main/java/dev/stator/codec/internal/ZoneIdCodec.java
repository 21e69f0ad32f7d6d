package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.time.DateTimeException;
import java.time.ZoneId;

/** S: its id. */
public final class ZoneIdCodec implements TextCodec<ZoneId>, Canonical {
    @Override
    public String toText(ZoneId value) {
        return value.getId();
    }

    @Override
    public ZoneId fromText(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new DecodingException("\"" + text + "\" is no time zone that this JVM knows", e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.ZoneId";
    }
}
