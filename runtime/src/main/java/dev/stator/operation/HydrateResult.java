package dev.stator.operation;

import dev.stator.schema.ItemKey;
import java.util.List;

/**
 * The whole items of what a query or scan found.
 *
 * @param items in its order
 * @param gone keys that it brought of items that are no more: deleted since, or expired
 * @param <T> the entity
 */
public record HydrateResult<T>(List<T> items, List<ItemKey> gone) {
    /** Copies the lists. */
    public HydrateResult {
        items = List.copyOf(items);
        gone = List.copyOf(gone);
    }

    static <T> HydrateResult<T> of(List<Hydrated<T>> all) {
        return new HydrateResult<>(
                all.stream().flatMap(each -> each.item().stream()).toList(),
                all.stream()
                        .filter(each -> each.item().isEmpty())
                        .map(Hydrated::key)
                        .toList());
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "HydrateResult[items=" + items.size() + ", gone=" + gone.size() + "]";
    }
}
