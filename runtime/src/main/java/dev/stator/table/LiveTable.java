package dev.stator.table;

import java.util.Map;

/** A table that exists; its tags, its time to live and its other settings only where some are declared. */
record LiveTable(TableInfo info, Map<String, String> tags, TtlInfo ttl, LiveSettings settings) {
    LiveTable {
        tags = Map.copyOf(tags);
    }
}
