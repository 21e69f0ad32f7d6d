package dev.stator.codec.convert;

import dev.stator.codec.Codecs;
import dev.stator.codec.TextCodec;
import dev.stator.codec.Unordered;
import dev.stator.error.DecodingException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * S: {@code Instant} as its {@code toString()} writes it, as the Enhanced Client does: {@code 2026-01-31T10:15:30Z} with none,
 * three, six or nine digits of fraction, as needed. Holds every instant.
 *
 * <p>Does not sort: {@code 30.500Z} comes before {@code 30Z}.
 */
public final class InstantToString implements TextCodec<Instant>, Unordered {
    /** The converter, as {@code @Convert} makes it. */
    public InstantToString() {}

    @Override
    public String toText(Instant value) {
        return value.toString();
    }

    @Override
    public Instant fromText(String text) {
        return text.startsWith("+") || text.startsWith("-") ? far(text) : Codecs.INSTANT.fromText(text);
    }

    @Override
    public String javaType() {
        return "java.time.Instant";
    }

    /** Of a year that has a sign: the JDK's own form and no other. */
    private static Instant far(String text) {
        try {
            Instant instant = Instant.parse(text);
            if (instant.toString().equals(text)) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw refused(text, e);
        }
        throw refused(text, null);
    }

    private static DecodingException refused(String text, @Nullable Exception cause) {
        return new DecodingException("\"" + text + "\" is no instant like 2026-01-31T10:15:30Z", cause);
    }
}
