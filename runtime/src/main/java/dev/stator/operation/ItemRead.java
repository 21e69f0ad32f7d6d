package dev.stator.operation;

import dev.stator.expression.ItemAttribute;
import dev.stator.schema.EntitySchema;
import dev.stator.session.CheckReturnValue;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the read of an item by its key was told, but for the key. Immutable.
 *
 * @param decoder what the item is read as
 * @param includesExpired whether an item is answered that is past its time
 * @param badItems takes an item that cannot be read; null: that is an error
 * @param <T> the entity
 * @param <R> what the item is read as
 */
@CheckReturnValue
public record ItemRead<T, R>(
        EntitySchema<T> schema,
        ItemDecoder<R> decoder,
        boolean consistent,
        boolean includesExpired,
        @Nullable Consumer<BadItem> badItems) {

    /** A read of the whole item that was told nothing more. */
    public static <T> ItemRead<T, T> of(Runner runner, EntitySchema<T> schema) {
        ItemDecoder<T> whole = ItemDecoder.whole(schema, null, schema.codec());
        return new ItemRead<>(schema, whole, false, runner.includesExpired(), null);
    }

    ItemRead<T, R> consistently() {
        return new ItemRead<>(schema, decoder, true, includesExpired, badItems);
    }

    ItemRead<T, R> includingExpired() {
        return new ItemRead<>(schema, decoder, consistent, true, badItems);
    }

    ItemRead<T, R> badItems(Consumer<BadItem> handler) {
        return new ItemRead<>(schema, decoder, consistent, includesExpired, Objects.requireNonNull(handler, "handler"));
    }

    ItemRead<T, Selection<T>> select(ItemAttribute<T, ?>[] attributes) {
        return new ItemRead<>(
                schema, ItemDecoder.parts(schema, null, attributes), consistent, includesExpired, badItems);
    }

    <P> ItemRead<T, P> select(ItemProjection<T, P> part) {
        return new ItemRead<>(schema, part.decoder(schema, null), consistent, includesExpired, badItems);
    }

    /** The table, and how it is read. */
    @Override
    public String toString() {
        return "table " + schema.table().name()
                + (consistent ? ", consistent" : "")
                + (includesExpired ? ", with expired items" : "");
    }
}
