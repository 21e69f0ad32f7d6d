package dev.stator.operation;

import dev.stator.error.DecodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads the items of one batch get, each once however often it was asked for. */
final class EntryReader<R> {
    private final Form<R> form;
    private final @Nullable Consumer<BadItem> badItems;
    private final Visibility visibility;
    private final Map<ReadEntry, Optional<R>> known = new HashMap<>();

    /** @param badItems takes what cannot be read, which counts as absent then; null: that is thrown */
    EntryReader(Form<R> form, @Nullable Consumer<BadItem> badItems, Visibility visibility) {
        this.form = form;
        this.badItems = badItems;
        this.visibility = visibility;
    }

    /** @throws DecodingException if the item cannot be read, and nobody takes it */
    Optional<R> read(ReadEntry entry) {
        return known.computeIfAbsent(entry, this::decode);
    }

    private Optional<R> decode(ReadEntry entry) {
        Map<String, AttributeValue> item = entry.item();
        if (item == null || !visibility.shows(item)) {
            return Optional.empty();
        }
        try {
            return Optional.of(form.read(item));
        } catch (DecodingException e) {
            if (badItems == null) {
                throw e;
            }
            badItems.accept(new BadItem(entry.key(), item, e));
            return Optional.empty();
        }
    }
}
