package dev.stator.operation;

import dev.stator.codec.Checks;
import dev.stator.codec.Codecs;
import dev.stator.codec.internal.CodecErrors;
import dev.stator.codec.internal.StoredTypes;
import dev.stator.error.DecodingException;
import dev.stator.expression.ItemAttribute;
import dev.stator.expression.Path;
import dev.stator.schema.Boundaries;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyForms;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The selected attributes of one item. Each is read when it is asked for.
 *
 * @param <T> the entity
 */
public final class Selection<T> {
    private final EntitySchema<?> schema;
    private final KeyForms keys;
    private final List<Path> selected;
    private final SelectedPaths projection;
    private final Map<String, AttributeValue> key;
    private final Map<String, AttributeValue> item;

    Selection(
            EntitySchema<?> schema,
            KeyForms keys,
            List<Path> selected,
            SelectedPaths projection,
            Map<String, AttributeValue> key,
            Map<String, AttributeValue> item) {
        this.schema = schema;
        this.keys = keys;
        this.selected = selected;
        this.projection = projection;
        this.key = key;
        this.item = item;
    }

    /**
     * The value of a selected attribute, or of a part of one. What is stored as absent (an empty set) reads as such.
     *
     * @throws NoSuchElementException if the item has no such attribute
     * @throws IllegalArgumentException if it was not selected
     * @throws DecodingException if it cannot be read
     */
    public <V> V get(ItemAttribute<T, V> attribute) {
        return find(attribute)
                .orElseThrow(() -> new NoSuchElementException("The item " + key + " in table "
                        + schema.table().name() + " has no attribute " + attribute.path()
                        + "; find(...) answers that with an empty Optional"));
    }

    /**
     * The value of a selected attribute, or of a part of one; empty if the item does not have it. What is stored as
     * absent reads as what that means: a default, an empty list. An element of a list or an entry of a map that is not
     * there is nothing, and so is what would be in a record that is not there. The latter is known only if the record,
     * or all of the attribute that it is in, is selected: otherwise DynamoDB answers the same as for a record without
     * the attribute.
     *
     * @throws IllegalArgumentException if it was not selected
     * @throws DecodingException if it cannot be read
     */
    public <V> Optional<V> find(ItemAttribute<T, V> attribute) {
        Path path = attribute.path();
        if (selected.stream().noneMatch(whole -> SelectedPaths.startsWith(path, whole))) {
            throw new IllegalArgumentException(path + " was not selected; selected are " + selected);
        }
        @Nullable AttributeValue stored = stored(attribute);
        if (stored == null) {
            return isNowhere(path) ? Optional.empty() : absent(attribute);
        }
        if (StoredTypes.isAbsent(stored) && !holdsNull(attribute)) {
            return absent(attribute);
        }
        V value;
        try {
            value = Checks.decode(attribute.codec(), stored);
        } catch (RuntimeException e) {
            throw located(refused(e, attribute, stored), attribute);
        }
        requireKeyForm(path, stored);
        return Optional.of(value);
    }

    /** As its codec decodes it. */
    private @Nullable AttributeValue stored(ItemAttribute<T, ?> attribute) {
        try {
            return projection.find(attribute.path(), item, (place, value) -> inward(attribute, place, value));
        } catch (DecodingException e) {
            throw e.inTable(schema.table().name(), key).ofItem(item);
        }
    }

    /** There is no place where it would stand: absence is no value then. */
    private boolean isNowhere(Path path) {
        return path.placeholder()
                || Stream.of(path.parent(), path.witness())
                        .flatMap(Optional::stream)
                        .filter(this::isAnswered)
                        .anyMatch(holder -> StoredTypes.isAbsent(projection.find(holder, item)));
    }

    private boolean isAnswered(Path path) {
        return projection.paths().stream().anyMatch(whole -> SelectedPaths.startsWith(path, whole));
    }

    private static <V> Optional<V> absent(ItemAttribute<?, V> attribute) {
        return Optional.ofNullable(attribute.codec().absent());
    }

    /** In a list or map of {@code AttributeValue}, NULL is a value. */
    private static boolean holdsNull(ItemAttribute<?, ?> attribute) {
        return attribute.path().placeholder() && attribute.codec() == Codecs.ATTRIBUTE_VALUE;
    }

    private void requireKeyForm(Path path, AttributeValue stored) {
        try {
            path.wholeAttribute().ifPresent(name -> keys.check(name, stored));
        } catch (DecodingException e) {
            throw e.inTable(schema.table().name(), key).ofItem(item);
        }
    }

    /** @param place one of those where it may stand: a boundary may tell them apart */
    private AttributeValue inward(ItemAttribute<T, ?> attribute, Path place, AttributeValue stored) {
        Boundaries boundaries = schema.boundaries();
        Optional<String> whole = place.wholeAttribute();
        if (boundaries.isEmpty() || whole.isEmpty()) {
            return stored;
        }
        try {
            return boundaries.inward(whole.get(), stored, key);
        } catch (RuntimeException e) {
            throw attribute.path().locate(refused(e, attribute, stored));
        }
    }

    private static DecodingException refused(
            RuntimeException error, ItemAttribute<?, ?> attribute, AttributeValue stored) {
        if (attribute.path().isSensitive()) {
            return CodecErrors.decodingSensitive(
                    error, stored, attribute.codec().javaType());
        }
        return CodecErrors.decoding(error, stored, attribute.codec().javaType());
    }

    private DecodingException located(DecodingException error, ItemAttribute<T, ?> attribute) {
        DecodingException located =
                (DecodingException) projection.place(attribute.path(), item).locate(error);
        return located.inTable(schema.table().name(), key).ofItem(item);
    }

    /** The paths that were selected. */
    @Override
    public String toString() {
        return "Selection" + selected;
    }
}
