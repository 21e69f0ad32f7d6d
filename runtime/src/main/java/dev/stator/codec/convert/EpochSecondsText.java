package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.EpochUnit;
import java.time.Instant;

/**
 * S: {@code Instant} as whole seconds since 1970 in 10 digits, with zeros before: {@code 0987654321}. A fraction of a
 * second is refused, as is a time before 1970 or, from 2286 on, of more digits. Sorts by time.
 *
 * <p>For another width extend it: {@code super(20)}.
 */
public class EpochSecondsText implements TextCodec<Instant> {
    private final int digits;

    /** Of 10 digits. */
    public EpochSecondsText() {
        this(EpochUnit.SECONDS.digits());
    }

    /**
     * Of another width.
     *
     * @param digits 1 to 100
     */
    protected EpochSecondsText(int digits) {
        this.digits = EpochUnit.width(digits);
    }

    @Override
    public final String toText(Instant value) {
        return EpochUnit.SECONDS.padded(value, digits);
    }

    @Override
    public final Instant fromText(String text) {
        return EpochUnit.SECONDS.ofDigits(text, digits);
    }

    @Override
    public final String javaType() {
        return "java.time.Instant";
    }
}
