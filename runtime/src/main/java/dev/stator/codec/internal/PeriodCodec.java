package dev.stator.codec.internal;

import dev.stator.codec.TextCodec;
import dev.stator.error.DecodingException;
import java.time.DateTimeException;
import java.time.Period;

/** S: {@code P1Y2M3D}. */
public final class PeriodCodec implements TextCodec<Period>, Canonical {
    @Override
    public String toText(Period value) {
        return value.toString();
    }

    @Override
    public Period fromText(String text) {
        try {
            return Period.parse(text);
        } catch (DateTimeException e) {
            throw new DecodingException("\"" + text + "\" is no period like P1Y2M3D", e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.Period";
    }
}
