package dev.stator.schema;

import dev.stator.codec.AttributeCodec;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that hold when an item was first and last written. Immutable.
 *
 * @param <T> the record
 */
public final class Stamps<T> {
    private final Stamping<T> stamping;
    private final @Nullable Stamp created;
    private final @Nullable Stamp updated;

    /**
     * One of them.
     *
     * @param attribute its stored name
     * @param codec how it is stored
     */
    public record Stamp(String attribute, AttributeCodec<Instant> codec) {}

    private Stamps(Stamping<T> stamping, @Nullable Stamp created, @Nullable Stamp updated) {
        this.stamping = stamping;
        this.created = created;
        this.updated = updated;
    }

    /** No attributes yet, of records that are stamped by {@code stamping}. */
    public static <T> Stamps<T> by(Stamping<T> stamping) {
        return new Stamps<>(stamping, null, null);
    }

    /** With the attribute of {@code @CreatedAt}. */
    public Stamps<T> created(String attribute, AttributeCodec<Instant> codec) {
        return new Stamps<>(stamping, new Stamp(attribute, codec), updated);
    }

    /** With the attribute of {@code @UpdatedAt}. */
    public Stamps<T> updated(String attribute, AttributeCodec<Instant> codec) {
        return new Stamps<>(stamping, created, new Stamp(attribute, codec));
    }

    /** The attribute of {@code @CreatedAt}. */
    public Optional<Stamp> created() {
        return Optional.ofNullable(created);
    }

    /** The attribute of {@code @UpdatedAt}. */
    public Optional<Stamp> updated() {
        return Optional.ofNullable(updated);
    }

    /** {@code entity} as it is written at {@code now}. */
    T stamped(T entity, Instant now) {
        return stamping.stamped(entity, now);
    }
}
