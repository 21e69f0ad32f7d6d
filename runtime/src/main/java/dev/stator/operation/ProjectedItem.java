package dev.stator.operation;

import dev.stator.codec.AttributeCodec;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemReader;
import dev.stator.error.DecodingException;
import dev.stator.expression.EmbeddedAttribute;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of which a part is read: what generated code makes a projection's record of. Each attribute is read as in the
 * whole record: what is stored as absent (a default, an empty list) reads as what that means.
 *
 * @param <T> the entity
 */
public final class ProjectedItem<T> {
    private final ItemReader item;

    ProjectedItem(ItemReader item) {
        this.item = item;
    }

    /**
     * The value of an attribute.
     *
     * @throws DecodingException if it cannot be read, or is absent and absence has no value
     */
    public <V> V get(ItemAttribute<T, V> attribute) {
        return item(attribute).required(name(attribute), codec(attribute));
    }

    /**
     * The value of an attribute; null if it is absent and absence has no value.
     *
     * @throws DecodingException if it cannot be read
     */
    public <V> @Nullable V orNull(ItemAttribute<T, V> attribute) {
        boolean isNowhere = attribute
                .path()
                .witness()
                .filter(witness -> !item.holds(
                        witness.places().stream().map(ItemProjection::whole).toArray(String[]::new)))
                .isPresent();
        return isNowhere ? null : item(attribute).nullable(name(attribute), codec(attribute));
    }

    /**
     * The value of an attribute; empty if it is absent and absence has no value.
     *
     * @throws DecodingException if it cannot be read
     */
    public <V> Optional<V> find(ItemAttribute<T, V> attribute) {
        return Optional.ofNullable(orNull(attribute));
    }

    /**
     * The embedded record.
     *
     * @throws DecodingException if an attribute cannot be read, or is absent and absence has no value
     */
    public <V> V get(EmbeddedAttribute<T, V> record) {
        return record.read(item);
    }

    /**
     * The embedded record; null if none of its attributes is there.
     *
     * @throws DecodingException if an attribute cannot be read
     */
    public <V> @Nullable V orNull(EmbeddedAttribute<T, V> record) {
        return record.readOrNull(item);
    }

    /**
     * The embedded record; empty if none of its attributes is there.
     *
     * @throws DecodingException if an attribute cannot be read
     */
    public <V> Optional<V> find(EmbeddedAttribute<T, V> record) {
        return Optional.ofNullable(orNull(record));
    }

    private ItemReader item(ItemAttribute<?, ?> attribute) {
        Path path = attribute.path();
        if (!path.isRenamed()) {
            return item;
        }
        String[] former =
                path.places().stream().skip(1).map(ItemProjection::whole).toArray(String[]::new);
        return path.isSensitive()
                ? item.formerlySensitive(name(attribute), former)
                : item.formerly(name(attribute), former);
    }

    private static String name(ItemAttribute<?, ?> attribute) {
        return ItemProjection.whole(attribute.path());
    }

    private static <V> AttributeCodec<V> codec(ItemAttribute<?, V> attribute) {
        return attribute.path().isSensitive() ? Codecs.sensitive(attribute.codec()) : attribute.codec();
    }
}
