package dev.stator.codec;

import java.util.List;
import java.util.Objects;

/**
 * An attribute that a codec of items knows.
 *
 * @param name its stored name
 * @param former names under which it was stored before
 * @param codec how it is stored, and what its absence reads as
 * @param <T> the Java type of its values
 */
public record Member<T>(String name, List<String> former, AttributeCodec<T> codec) {
    /** Refuses null; copies the list. */
    public Member {
        Objects.requireNonNull(name, "name");
        former = List.copyOf(former);
        Objects.requireNonNull(codec, "codec");
    }
}
