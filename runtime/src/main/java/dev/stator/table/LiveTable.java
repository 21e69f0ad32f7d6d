package dev.stator.table;

import java.util.Map;

/** A table that exists; its tags and its time to live only where some are declared. */
record LiveTable(TableInfo info, Map<String, String> tags, TtlInfo ttl) {
    LiveTable {
        tags = Map.copyOf(tags);
    }
}
