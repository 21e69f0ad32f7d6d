package dev.stator.run.item;

import dev.stator.codec.internal.StoredValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A stored value with what became of it laid over it: what its record does not know stays, however deep. */
final class Overlay {
    private Overlay() {}

    /**
     * The value to store.
     *
     * @param before what the codec writes of what was read; null: nothing
     * @param after what it writes of what was made of that
     * @param stored what was read; null: nothing
     */
    static AttributeValue of(@Nullable AttributeValue before, AttributeValue after, @Nullable AttributeValue stored) {
        if (before == null || stored == null) {
            return after;
        }
        if (StoredValues.same(before, after)) {
            return stored;
        }
        if (before.hasM() && after.hasM() && stored.hasM()) {
            return AttributeValue.fromM(map(before.m(), after.m(), stored.m()));
        }
        boolean lists = before.hasL() && after.hasL() && stored.hasL();
        return lists && before.l().size() == stored.l().size() && !StoredValues.same(before, stored)
                ? AttributeValue.fromL(list(before.l(), after.l(), stored.l()))
                : after;
    }

    private static Map<String, AttributeValue> map(
            Map<String, AttributeValue> before, Map<String, AttributeValue> after, Map<String, AttributeValue> stored) {
        Map<String, AttributeValue> laid = new LinkedHashMap<>(stored);
        laid.keySet().removeIf(name -> before.containsKey(name) && !after.containsKey(name));
        after.forEach((name, value) -> {
            if (!StoredValues.same(before.get(name), value)) {
                laid.put(name, of(before.get(name), value, stored.get(name)));
            }
        });
        return laid;
    }

    /**
     * Elements that did not change are what was stored of them, wherever they stand now. In a list that is as long as
     * before, one that did change is laid over what stood in its place.
     */
    private static List<AttributeValue> list(
            List<AttributeValue> before, List<AttributeValue> after, List<AttributeValue> stored) {
        List<AttributeValue> origins = origins(before, stored);
        int[] unchanged = pairs(after, before, StoredValues::same);
        BitSet moved = taken(unchanged);
        boolean inPlace = before.size() == after.size();
        List<AttributeValue> laid = new ArrayList<>(after.size());
        for (int i = 0; i < after.size(); i++) {
            if (unchanged[i] >= 0) {
                laid.add(origins.get(unchanged[i]));
            } else {
                laid.add(inPlace && !moved.get(i) ? of(before.get(i), after.get(i), origins.get(i)) : after.get(i));
            }
        }
        return laid;
    }

    /**
     * What was stored of each element that was read: a set may be read in another order. What is read and not stored,
     * such as a default, tells elements apart only where nothing else does.
     */
    private static List<AttributeValue> origins(List<AttributeValue> before, List<AttributeValue> stored) {
        int[] places = pairs(before, stored, (read, raw) -> agree(raw, read, false));
        pair(places, before, stored, (read, raw) -> agree(raw, read, true));
        BitSet taken = taken(places);
        List<AttributeValue> origins = new ArrayList<>(before.size());
        for (int i = 0; i < before.size(); i++) {
            int place = places[i] < 0 && !taken.get(i) ? i : places[i];
            origins.add(place < 0 ? before.get(i) : stored.get(place));
        }
        return origins;
    }

    /**
     * Whether {@code read} is in {@code stored}, which may have more.
     *
     * @param some whether it may have less, too
     */
    private static boolean agree(AttributeValue stored, AttributeValue read, boolean some) {
        if (stored.hasM() && read.hasM()) {
            return read.m().entrySet().stream().allMatch(entry -> {
                AttributeValue part = stored.m().get(entry.getKey());
                return part == null ? some : agree(part, entry.getValue(), some);
            });
        }
        if (stored.hasL() && read.hasL()) {
            return stored.l().size() == read.l().size()
                    && IntStream.range(0, read.l().size())
                            .allMatch(i -> agree(stored.l().get(i), read.l().get(i), some));
        }
        return StoredValues.same(stored, read);
    }

    /**
     * For each of {@code some} the place of another one in {@code others} that matches: its own, or else the next.
     * Those that are the same keep their order.
     */
    private static int[] pairs(
            List<AttributeValue> some,
            List<AttributeValue> others,
            BiPredicate<AttributeValue, AttributeValue> matches) {
        int[] places = new int[some.size()];
        Arrays.fill(places, -1);
        pair(places, some, others, matches);
        return places;
    }

    /** The same for those that have no place yet. */
    private static void pair(
            int[] places,
            List<AttributeValue> some,
            List<AttributeValue> others,
            BiPredicate<AttributeValue, AttributeValue> matches) {
        BitSet taken = taken(places);
        for (int i = 0; i < Math.min(places.length, others.size()); i++) {
            if (places[i] < 0 && !taken.get(i) && matches.test(some.get(i), others.get(i))) {
                places[i] = i;
                taken.set(i);
            }
        }
        int next = 0;
        for (int i = 0; i < places.length; i++) {
            for (int tried = 0; places[i] < 0 && tried < others.size(); tried++) {
                int place = (next + tried) % others.size();
                if (!taken.get(place) && matches.test(some.get(i), others.get(place))) {
                    places[i] = place;
                    taken.set(place);
                    next = place + 1;
                }
            }
        }
        for (int i = 0; i < places.length; i++) {
            for (int later = i + 1; later < places.length; later++) {
                int place = places[later];
                if (place >= 0 && place < places[i] && StoredValues.same(some.get(i), some.get(later))) {
                    places[later] = places[i];
                    places[i] = place;
                }
            }
        }
    }

    private static BitSet taken(int[] places) {
        BitSet taken = new BitSet();
        IntStream.of(places).filter(place -> place >= 0).forEach(taken::set);
        return taken;
    }
}
