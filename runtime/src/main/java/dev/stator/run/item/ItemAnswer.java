package dev.stator.run.item;

import dev.stator.error.DecodingException;
import dev.stator.operation.BadItem;
import dev.stator.operation.GetOperation;
import dev.stator.operation.ItemDecoder;
import dev.stator.operation.ItemRead;
import dev.stator.schema.EntitySchema;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a read of an item by its key answers of what is stored.
 *
 * @param decoder which asks also for what says whether the item is shown
 * @param badItems takes an item that cannot be read; null: that is thrown
 */
public record ItemAnswer<R>(
        EntitySchema<?> schema,
        ItemDecoder<R> decoder,
        ItemVisibility shown,
        @Nullable Consumer<BadItem> badItems) {
    /** By {@code clock}. */
    public static <R> ItemAnswer<R> of(ItemRead<?, R> read, InstantSource clock) {
        ItemVisibility shown = ItemVisibility.of(read, clock);
        ItemDecoder<R> decoder = read.decoder();
        for (String attribute : shown.attributes()) {
            decoder = decoder.beside(attribute);
        }
        return new ItemAnswer<>(read.schema(), decoder, shown, read.badItems());
    }

    /** By the clock of the Stator that the operation was made with. */
    public static <R> ItemAnswer<R> of(GetOperation<?, R> operation) {
        return of(operation.read(), operation.runner().clock());
    }

    /** Of an item that is asked for as a whole. */
    public ItemAnswer<R> ofWholeItem() {
        return new ItemAnswer<>(schema, decoder.ofWholeItem(), shown, badItems);
    }

    /** Whether an item answers. */
    public boolean isShown(Map<String, AttributeValue> item) {
        return shown.shows(item);
    }

    /**
     * The answer.
     *
     * @param item null: there is none
     * @throws DecodingException if it cannot be read, and nobody takes it
     */
    public Optional<R> of(@Nullable Map<String, AttributeValue> item) {
        return item == null ? Optional.empty() : read(item).get();
    }

    /** Reads an item now. What comes of it, also if it cannot be read, is told where it is asked for, once. */
    public Supplier<Optional<R>> read(Map<String, AttributeValue> item) {
        if (!shown.shows(item)) {
            return Optional::empty;
        }
        try {
            Optional<R> answer = Optional.of(decoder.read(item));
            return () -> answer;
        } catch (DecodingException e) {
            return badItems == null ? () -> refused(e) : () -> handed(badItems, item, e);
        }
    }

    private static <R> Optional<R> refused(DecodingException error) {
        throw error;
    }

    private Optional<R> handed(Consumer<BadItem> handler, Map<String, AttributeValue> item, DecodingException error) {
        handler.accept(new BadItem(schema.table().key(item), item, error));
        return Optional.empty();
    }
}
