package dev.stator.codec.convert;

import dev.stator.codec.Codecs;

/**
 * S: {@code short} as decimal text, {@code -12}. A text of what it cannot hold is refused. Does not sort: {@code 10}
 * comes before {@code 9}.
 */
public final class ShortText extends NumberText<Short> {
    /** The one there is. */
    public ShortText() {
        super(Codecs.SHORT);
    }
}
