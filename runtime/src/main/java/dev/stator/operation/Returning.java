package dev.stator.operation;

import dev.stator.expression.Path;
import dev.stator.expression.UpdateAction;
import dev.stator.operation.ItemWrite.UpdateWrite;
import dev.stator.schema.EntitySchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What a write is asked to return, and how that is read.
 *
 * @param <T> the entity
 * @param <R> the answer
 */
public record Returning<T, R extends @Nullable Object>(ReturnValue value, Function<Written<T>, R> reader) {
    private static final Returning<?, @Nullable Void> NOTHING = new Returning<>(ReturnValue.NONE, written -> null);

    /**
     * What DynamoDB answered to a write.
     *
     * @param key the key of the item
     * @param entity what a put stored; null for other writes
     * @param attributes what was asked to be returned; none if there is nothing
     */
    public record Written<T>(
            Map<String, AttributeValue> key, @Nullable T entity, Map<String, AttributeValue> attributes) {}

    /** The answer. */
    public R read(Written<T> written) {
        return reader.apply(written);
    }

    @SuppressWarnings("unchecked") // It reads nothing of an entity.
    static <T> Returning<T, @Nullable Void> nothing() {
        return (Returning<T, @Nullable Void>) NOTHING;
    }

    /** Nothing from DynamoDB: the answer is what the put stored. */
    static <T> Returning<T, T> stored() {
        return new Returning<>(ReturnValue.NONE, written -> Objects.requireNonNull(written.entity()));
    }

    /** Nothing from DynamoDB: the answer is the version after the expected one. */
    static <T> Returning<T, Long> version(ExpectedVersion<T> expected) {
        return new Returning<>(ReturnValue.NONE, written -> expected.next());
    }

    /** The same; empty where none is expected. */
    static <T> Returning<T, OptionalLong> versionIfAny(@Nullable ExpectedVersion<T> expected) {
        return new Returning<>(
                ReturnValue.NONE,
                written -> expected == null ? OptionalLong.empty() : OptionalLong.of(expected.next()));
    }

    /** The item as it was; empty if there was none, or it was one of another record. */
    static <T> Returning<T, Optional<T>> old(EntitySchema<T> schema) {
        return new Returning<>(
                ReturnValue.ALL_OLD,
                written ->
                        written.attributes().isEmpty() || !schema.membership().has(written.attributes())
                                ? Optional.empty()
                                : Optional.of(schema.decode(written.attributes())));
    }

    /** The item as it is now. */
    static <T> Returning<T, T> current(EntitySchema<T> schema) {
        return new Returning<>(ReturnValue.ALL_NEW, written -> schema.decode(written.attributes()));
    }

    /**
     * The updated attributes, as they were or as they are now.
     *
     * @throws IllegalArgumentException if the answer could not tell which element of a list is which
     */
    static <T> Returning<T, Selection<T>> updated(UpdateWrite<T> update, ReturnValue oldOrNew) {
        if (oldOrNew == ReturnValue.UPDATED_NEW) {
            update.changes().stream()
                    .filter(UpdateAction::removesElement)
                    .forEach(removal -> requireAlone(update, removal));
        }
        EntitySchema<T> schema = update.schema();
        List<Path> paths =
                Stream.concat(asked(update), implied(update).stream()).toList();
        return new Returning<>(
                oldOrNew,
                written -> new Selection<>(
                        schema,
                        schema.keys().forms(null),
                        paths,
                        new SelectedPaths(paths.stream()
                                .flatMap(path -> path.places().stream())
                                .toList()),
                        written.key(),
                        written.attributes()));
    }

    private static Stream<Path> asked(UpdateWrite<?> update) {
        return update.changes().stream().filter(change -> !change.isVirtual()).map(UpdateAction::path);
    }

    /** What an update changes besides: the version, and the stamps. */
    private static List<Path> implied(UpdateWrite<?> update) {
        List<Path> paths = new ArrayList<>();
        update.schema().version().ifPresent(version -> paths.add(Path.of(version.name())));
        update.schema().stamps().ifPresent(stamps -> {
            stamps.created()
                    .filter(created -> update.guard().creates())
                    .ifPresent(created -> paths.add(Path.of(created.attribute())));
            stamps.updated().ifPresent(updated -> paths.add(Path.of(updated.attribute())));
        });
        return paths;
    }

    /** DynamoDB answers with the changed elements without their indexes, which a removal has moved. */
    private static <T> void requireAlone(UpdateWrite<T> update, UpdateAction<T> removal) {
        List<Path.Element> removed = removal.path().elements();
        List<Path.Element> list = removed.subList(0, removed.size() - 1);
        for (UpdateAction<T> other : update.changes()) {
            List<Path.Element> steps = other.path().elements();
            if (!other.removesElement()
                    && steps.size() > list.size()
                    && steps.subList(0, list.size()).equals(list)) {
                throw new IllegalArgumentException(
                        "An update of table " + update.schema().table().name() + " removes "
                                + removal.path() + " and changes " + other.path()
                                + " of the same list, so that returningUpdatedNew() could not tell"
                                + " which of its elements is which: use returningNew(), or two updates");
            }
        }
    }
}
