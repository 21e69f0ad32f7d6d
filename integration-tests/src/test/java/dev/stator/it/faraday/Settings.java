package dev.stator.it.faraday;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Settings to store. */
final class Settings {
    private Settings() {}

    /** Null and empty in every component. */
    static Setting empty(String id) {
        return listing(id, List.of());
    }

    /** Null and empty in every other component. */
    static Setting listing(String id, List<String> list) {
        return new Setting(
                id, null, null, null, null, null, null, null, null, list, Map.of(), null, Set.of(), Set.of(), Set.of(),
                Set.of(), Set.of(), null, null, null, null, null, null, null, null);
    }
}
