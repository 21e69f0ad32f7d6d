package dev.stator.codec;

import java.util.Objects;

/**
 * An attribute that a codec of items knows.
 *
 * @param name its stored name
 * @param codec how it is stored, and what its absence reads as
 * @param <T> the Java type of its values
 */
public record Member<T>(String name, AttributeCodec<T> codec) {
    /** Refuses null. */
    public Member {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(codec, "codec");
    }
}
