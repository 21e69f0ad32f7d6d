package dev.stator.codec.convert;

import dev.stator.codec.Codecs;

/**
 * S: {@code int} as decimal text, {@code -12}. A text of what it cannot hold is refused. Does not sort: {@code 10}
 * comes before {@code 9}.
 */
public final class IntegerText extends NumberText<Integer> {
    /** The one there is. */
    public IntegerText() {
        super(Codecs.INTEGER);
    }
}
