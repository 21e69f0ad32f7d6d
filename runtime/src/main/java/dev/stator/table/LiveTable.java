package dev.stator.table;

import java.util.Map;

/** A table that exists; its tags only where some are declared. */
record LiveTable(TableInfo info, Map<String, String> tags) {
    LiveTable {
        tags = Map.copyOf(tags);
    }
}
