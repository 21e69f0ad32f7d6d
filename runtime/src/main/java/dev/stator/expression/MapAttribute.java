package dev.stator.expression;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Checks;
import dev.stator.codec.NumberCodec;
import dev.stator.codec.TextCodec;
import dev.stator.error.EncodingException;
import dev.stator.expression.tree.Literals;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A map attribute. Of a map to {@code Optional<V>} the values are attributes of {@code V}.
 *
 * @param <E> the entity
 * @param <K> the Java type of a key
 * @param <V> the Java type of a value
 * @param <A> the attribute of a value
 */
public final class MapAttribute<E, K, V, A extends ItemAttribute<E, ?>> extends StoredAttribute<E, Map<K, V>>
        implements SizedAttribute<E, Map<K, V>>, RemovableAttribute<E, Map<K, V>> {
    private final Function<K, String> keyText;
    private final Function<Path, A> valueAt;

    /** The map at {@code path}, stored by {@code codec}, its keys by {@code key}. */
    public MapAttribute(Path path, AttributeCodec<Map<K, V>> codec, TextCodec<K> key, Function<Path, A> valueAt) {
        super(path, codec);
        this.keyText = k -> Checks.text(key, k);
        this.valueAt = Objects.requireNonNull(valueAt);
    }

    /** The map at {@code path}, stored by {@code codec}, its keys by {@code key}. */
    public MapAttribute(Path path, AttributeCodec<Map<K, V>> codec, NumberCodec<K> key, Function<Path, A> valueAt) {
        super(path, codec);
        this.keyText = k -> Checks.number(key, k);
        this.valueAt = Objects.requireNonNull(valueAt);
    }

    /**
     * The value of {@code key}. The map itself must exist before an update can set it.
     *
     * @throws EncodingException if {@code key} cannot be stored, or only as an empty name
     */
    public A at(K key) {
        return valueAt.apply(path().key(Literals.key(path(), keyText, key)));
    }
}
