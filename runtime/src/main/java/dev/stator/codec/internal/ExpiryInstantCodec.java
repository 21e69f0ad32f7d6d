package dev.stator.codec.internal;

import dev.stator.codec.NumberCodec;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import java.time.DateTimeException;
import java.time.Instant;

/** N: whole seconds since 1970. */
public final class ExpiryInstantCodec implements NumberCodec<Instant>, Canonical, OneForm {
    @Override
    public String toNumber(Instant value) {
        if (value.getNano() != 0) {
            throw new EncodingException(
                    value + " has a fraction of a second, which a time to live cannot hold and would not come back:"
                            + " write instant.truncatedTo(ChronoUnit.SECONDS)");
        }
        return Long.toString(EpochSeconds.written(value.getEpochSecond()));
    }

    @Override
    public Instant fromNumber(String number) {
        long seconds = EpochSeconds.read(number);
        try {
            return Instant.ofEpochSecond(seconds);
        } catch (DateTimeException e) {
            throw new DecodingException(number + " seconds since 1970 are before all time that Instant holds", e);
        }
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }
}
