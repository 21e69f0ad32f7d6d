package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import java.time.Duration;
import java.util.Objects;

/**
 * How long an item lives from its write on, a {@code Duration} with {@code @Ttl}: it is there or not, and an update
 * sets or removes it. DynamoDB stores when it ends, by the clock of the {@code Stator}. Conditions know no clock, so it
 * compares with nothing: make it an {@code Instant} for that.
 *
 * @param <E> the entity
 */
public sealed class LifetimeAttribute<E> implements Updatable<E, Duration> {
    private final Path path;

    /** The attribute at {@code path}. */
    public LifetimeAttribute(Path path) {
        this.path = Objects.requireNonNull(path, "path");
    }

    @Override
    public Path path() {
        return path;
    }

    @Override
    public AttributeCodec<Duration> codec() {
        return Codecs.DURATION;
    }

    /** The path. */
    @Override
    public String toString() {
        return path.toString();
    }

    /**
     * One that may be missing, so that an update may remove it.
     *
     * @param <E> the entity
     */
    public static final class Removable<E> extends LifetimeAttribute<E> implements RemovableAttribute<E, Duration> {
        /** The attribute at {@code path}. */
        public Removable(Path path) {
            super(path);
        }
    }
}
