package dev.stator.enhanced;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** With keys of several attributes in an index. */
@Table("matches")
@Gsi(
        name = "by-round",
        hashKey = {"cup", "region"},
        rangeKey = {"round", "pitch"})
record Match(@HashKey String id, String cup, String region, int round, String pitch) {}
