package dev.stator.operation;

import dev.stator.expression.Path;
import dev.stator.schema.EntitySchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/**
 * What a write is asked to return, and how that is read.
 *
 * @param <T> the entity
 * @param <R> the answer
 */
record Returning<T, R extends @Nullable Object>(ReturnValue value, Function<Write.Written<T>, R> reader) {
    R read(Write.Written<T> written) {
        return reader.apply(written);
    }

    static <T> Returning<T, @Nullable Void> nothing() {
        return new Returning<>(ReturnValue.NONE, written -> null);
    }

    /** Nothing from DynamoDB: the answer is what the put stored. */
    static <T> Returning<T, T> stored() {
        return new Returning<>(ReturnValue.NONE, written -> Objects.requireNonNull(written.entity()));
    }

    /** Nothing from DynamoDB: the answer is the version after the expected one. */
    static <T> Returning<T, Long> version(ExpectedVersion<T> expected) {
        return new Returning<>(ReturnValue.NONE, written -> expected.next());
    }

    /** The item as it was; empty if there was none. */
    static <T> Returning<T, Optional<T>> old(EntitySchema<T> schema) {
        return new Returning<>(
                ReturnValue.ALL_OLD,
                written -> Optional.ofNullable(written.attributes())
                        .filter(attributes -> !attributes.isEmpty())
                        .map(schema::decode));
    }

    /** The item as it is now. */
    static <T> Returning<T, T> current(EntitySchema<T> schema) {
        return new Returning<>(
                ReturnValue.ALL_NEW,
                written -> schema.decode(Objects.requireNonNull(
                        written.attributes(), "DynamoDB returned no item where ALL_NEW asked for it")));
    }

    /** The updated attributes, as they were or as they are now. */
    static <T> Returning<T, Selection<T>> updated(EntitySchema<T> schema, ReturnValue oldOrNew, List<Path> paths) {
        return new Returning<>(oldOrNew, written -> {
            Map<String, AttributeValue> attributes = written.attributes() == null ? Map.of() : written.attributes();
            return new Selection<>(
                    schema, schema.keys().forms(null), paths, new Projection(paths), written.key(), attributes);
        });
    }
}
