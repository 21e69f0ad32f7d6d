package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.expression.tree.Literals;
import java.util.Objects;

/** What all attribute classes share. */
abstract sealed class StoredAttribute<E, T> implements Assignable<E, T>
        permits StringAttribute,
                OrderedAttribute,
                WholeAttribute,
                DecimalAttribute,
                NumberAttribute,
                BinaryAttribute,
                ValueAttribute,
                StoredSet,
                ListAttribute,
                CollectionAttribute,
                MapAttribute,
                RecordAttribute {
    private final Path path;
    private final AttributeCodec<T> codec;

    StoredAttribute(Path path, AttributeCodec<T> codec) {
        this.path = Objects.requireNonNull(path, "path");
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public final Path path() {
        return path;
    }

    @Override
    public final AttributeCodec<T> codec() {
        return codec;
    }

    @Override
    public <V extends T> SetOperand<E, T> ifNotExists(V fallback) {
        return new Computed.IfNotExists<>(path, codec, Literals.required(path, codec, fallback));
    }

    @Override
    public SetOperand<E, T> ifNotExists(SetOperand<E, T> fallback) {
        return new Computed.IfNotExists<>(path, codec, Computed.term(fallback));
    }

    /** The path. */
    @Override
    public final String toString() {
        return path.toString();
    }
}
