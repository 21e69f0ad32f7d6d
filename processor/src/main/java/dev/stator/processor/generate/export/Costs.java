package dev.stator.processor.generate.export;

import static dev.stator.processor.generate.export.MarkdownText.code;

import dev.stator.processor.generate.export.DaoCalls.DaoCall;
import dev.stator.processor.model.Entity;
import dev.stator.processor.model.Index;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What requests consume, in DynamoDB's units of capacity: bounds, from the limits that it sets. */
final class Costs {
    static final List<String> COLUMNS = List.of("call", "reads", "units at most", "consistently");
    static final List<String> WRITE_COLUMNS = List.of("what", "put, update", "delete");

    private static final int BYTES_OF_WRITE = 1024;

    /** An item has 400 KB at most, of which a unit writes one and, consistently, reads four. */
    private static final int ITEM = 400;

    private static final int ITEM_READ = ITEM / 4;

    /** A page has 1 MB at most. */
    private static final int PAGE_READ = 1024 / 4;

    private static final int HASH_KEY = 2048;
    private static final int RANGE_KEY = 1024;

    private Costs() {}

    static List<String> ofItem(DaoCall call) {
        return row(text(call), "one item", ITEM_READ, true);
    }

    static List<String> ofBatch(String call) {
        return List.of(code(call), "any number of items", "for each, as `get`", "for each, as `get`");
    }

    /** @param consistently whether it can be read so */
    static List<String> ofPage(DaoCall call, String of, boolean consistently) {
        return row(text(call), of, PAGE_READ, consistently);
    }

    private static List<String> row(String call, String reads, int units, boolean consistently) {
        String unit = units == PAGE_READ ? " a page" : "";
        return List.of(call, reads, units / 2 + unit, consistently ? units + unit : "not possible");
    }

    private static String text(DaoCall call) {
        return call.conditions().isEmpty()
                ? code(call.text())
                : code(call.text()) + " and then "
                        + call.conditions().stream().map(MarkdownText::code).collect(Collectors.joining(", "));
    }

    /** The item, each entry in an index, and what all that is. */
    static List<List<String>> ofWrites(Entity entity) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("the item", String.valueOf(ITEM), String.valueOf(ITEM)));
        int put = ITEM;
        int delete = ITEM;
        for (Index index : entity.indexes()) {
            int entry = entry(entity, index);
            rows.add(List.of("its entry in " + code(index.name()), String.valueOf(2 * entry), String.valueOf(entry)));
            put += 2 * entry;
            delete += entry;
        }
        if (!entity.indexes().isEmpty()) {
            rows.add(List.of("together", String.valueOf(put), String.valueOf(delete)));
        }
        return rows;
    }

    /** One of keys has no more than what DynamoDB allows of each, and its names. */
    private static int entry(Entity entity, Index index) {
        if (index.projection() != Index.Projection.KEYS_ONLY) {
            return ITEM;
        }
        Map<String, Integer> attributes = new LinkedHashMap<>();
        Stream.of(entity.key(), index.key()).forEach(key -> {
            key.range().forEach(part -> attributes.merge(part.name(), RANGE_KEY, Math::min));
            key.hash().forEach(part -> attributes.merge(part.name(), HASH_KEY, Math::min));
        });
        int bytes = attributes.entrySet().stream()
                .mapToInt(each -> each.getKey().getBytes(StandardCharsets.UTF_8).length + each.getValue())
                .sum();
        return (bytes + BYTES_OF_WRITE - 1) / BYTES_OF_WRITE;
    }

    static void describe(MarkdownText page) {
        page.heading(2, "What it costs").paragraph("""
                Reading costs half a unit for 4 KB, rounded up, and a whole one if it is consistent. `get` rounds for each
                item. A query or scan rounds for each page, of all that it reads before it filters, whatever it selects:
                100 items of 1 KB are 12.5 units, 25 consistently. A page is of 1 MB at most, which is 128 units or 256.""").paragraph("""
                Writing costs one unit for 1 KB, rounded up, of the item as it was or as it is, whichever is larger. An
                index whose entry changes costs the same for that entry, twice where its key changes, and nothing where
                all that it holds stays. In a transaction, an item is read for two units a 4 KB and written for two a KB.""");
    }
}
