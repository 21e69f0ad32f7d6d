package dev.stator.it.existing;

import dev.stator.codec.convert.EnumToString;

/** As the Enhanced Client stores a ward. */
public final class WardText extends EnumToString<Ward> {
    public WardText() {
        super(Ward.values());
    }
}
