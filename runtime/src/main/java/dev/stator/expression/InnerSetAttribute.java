package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import java.util.Set;

/**
 * A set that stands in a list or map: an update can add to it. Nothing is deleted from it, as DynamoDB takes an emptied
 * set away, and its place with it: what follows in a list would move forward, a map would lose the key. {@code set}
 * writes what shall be left, {@code modify} computes it from what is stored; {@code remove} takes the place away too.
 *
 * @param <E> the entity
 * @param <C> the Java type of the set
 * @param <T> the Java type of an element
 */
public final class InnerSetAttribute<E, C extends Set<T>, T> extends StoredSet<E, C, T> {
    /** The set at {@code path}, stored by {@code codec}, its elements by {@code element}. */
    public InnerSetAttribute(Path path, AttributeCodec<C> codec, AttributeCodec<T> element) {
        super(path, codec, element);
    }
}
