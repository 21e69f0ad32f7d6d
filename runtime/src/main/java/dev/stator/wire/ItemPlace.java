package dev.stator.wire;

import dev.stator.codec.json.JsonBytes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the items of puts, or the keys of a batch get, stand in a request of many. */
public enum ItemPlace {
    /** Keys in BatchGetItem: one place for all of a table. */
    KEYS(64, "RequestItems", Step.ANY, "Keys", Step.EACH),

    /** In BatchWriteItem. */
    BATCH(512, "RequestItems", Step.ANY, Step.EACH, "PutRequest", "Item"),

    /** In TransactWriteItems. */
    TRANSACTION(512, "TransactItems", Step.EACH, "Put", "Item");

    /** Steps that are no names of members. */
    private static final class Step {
        /** Into each member of an object. */
        private static final String ANY = "{}";

        /** Into each element of an array. */
        private static final String EACH = "[]";
    }

    private final int expected;

    @SuppressWarnings("ImmutableEnumChecker") // it is
    private final List<String> steps;

    ItemPlace(int expected, String... steps) {
        this.expected = expected;
        this.steps = List.of(steps);
    }

    /** How many bytes one of what stands there may well have. */
    int expected() {
        return expected;
    }

    /**
     * Finds the empty items of a request, in their order.
     *
     * @param count how many there must be
     * @return where each begins and ends, by turns; null if the body is anything else
     */
    int @Nullable [] find(JsonBytes json, int count) {
        Search search = new Search(json, count);
        return search.at(0) && search.found == 2 * count ? search.places : null;
    }

    private final class Search {
        private final JsonBytes json;
        private final int[] places;
        private int found;

        Search(JsonBytes json, int count) {
            this.json = json;
            this.places = new int[2 * count];
        }

        /** Reads a value, so many steps down; false if it is not what stands there. */
        boolean at(int depth) {
            if (depth == steps.size()) {
                return item();
            }
            String step = steps.get(depth);
            return step.equals(Step.EACH)
                    ? json.elements(() -> at(depth + 1))
                    : json.members(name -> matches(step, name) ? at(depth + 1) : json.skip());
        }

        private static boolean matches(String step, String name) {
            return step.equals(Step.ANY) || step.equals(name);
        }

        private boolean item() {
            if (found == places.length || !json.take('{')) {
                return false;
            }
            places[found++] = json.position() - 1;
            if (!json.take('}')) {
                return false;
            }
            places[found++] = json.position();
            return true;
        }
    }
}
