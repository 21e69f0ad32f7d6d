package dev.stator.expression;

import dev.stator.codec.TextCodec;
import dev.stator.expression.tree.Literals;
import dev.stator.expression.tree.Relation;
import java.util.Objects;

/**
 * The attribute of a key whose template has one part: {@code p#{product}}. It is declared as the {@link KeyComponent}
 * that it is, by which it can be written or not.
 *
 * @param <E> the entity
 * @param <T> the Java type of its values
 */
public sealed class TemplateComponent<E, T> implements KeyComponent.Keyed.Removable<E, T> {
    private final Path path;
    private final TextCodec<T> codec;

    /** The key attribute at {@code path}, its template being {@code codec}. */
    public TemplateComponent(Path path, TextCodec<T> codec) {
        this.path = Objects.requireNonNull(path, "path");
        this.codec = Objects.requireNonNull(codec, "codec");
    }

    @Override
    public final Path path() {
        return path;
    }

    @Override
    public final TextCodec<T> codec() {
        return codec;
    }

    /** The path. */
    @Override
    public final String toString() {
        return path.toString();
    }

    /**
     * One whose keys sort as its values do.
     *
     * @param <E> the entity
     * @param <T> the Java type of its values
     */
    public static final class Ordered<E, T> extends TemplateComponent<E, T>
            implements KeyComponent.Ordered.Keyed.Removable<E, T> {
        private final String before;

        /**
         * The key attribute at {@code path}, its template being {@code codec}.
         *
         * @param before the literal before the part; empty if it begins with it
         */
        public Ordered(Path path, TextCodec<T> codec, String before) {
            super(path, codec);
            this.before = Objects.requireNonNull(before, "before");
        }

        @Override
        public ItemCondition<E> beginsWith(String prefix) {
            return ItemCondition.ofKey(this, Relation.BEGINS_WITH, Literals.text(before + prefix));
        }
    }
}
