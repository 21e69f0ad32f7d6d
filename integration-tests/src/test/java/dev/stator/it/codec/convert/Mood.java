package dev.stator.it.codec.convert;

import dev.stator.annotation.Convert;

/** Says on itself how it is stored. */
@Convert(MoodConverter.class)
public enum Mood {
    /** High. */
    UP,
    /** Low. */
    DOWN
}
