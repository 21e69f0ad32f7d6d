package dev.stator.codec.convert;

import dev.stator.codec.TextCodec;
import dev.stator.codec.internal.EpochUnit;
import java.time.Instant;

/**
 * S: {@code Instant} as whole milliseconds since 1970 in 13 digits, with zeros before: {@code 0987654321000}. A finer
 * time is refused, as is a time before 1970 or, from 2286 on, of more digits. Sorts by time.
 *
 * <p>For another width extend it: {@code super(20)}.
 */
public class EpochMillisText implements TextCodec<Instant> {
    private final int digits;

    /** Of 13 digits. */
    public EpochMillisText() {
        this(EpochUnit.MILLIS.digits());
    }

    /**
     * Of another width.
     *
     * @param digits 1 to 100
     */
    protected EpochMillisText(int digits) {
        this.digits = EpochUnit.width(digits);
    }

    @Override
    public final String toText(Instant value) {
        return EpochUnit.MILLIS.padded(value, digits);
    }

    @Override
    public final Instant fromText(String text) {
        return EpochUnit.MILLIS.ofDigits(text, digits);
    }

    @Override
    public final String javaType() {
        return "java.time.Instant";
    }
}
