package dev.stator.it.existing;

import dev.stator.codec.convert.EnumToString;

/** As the Enhanced Client stores a tone. */
public final class ToneText extends EnumToString<Tone> {
    public ToneText() {
        super(Tone.values());
    }
}
