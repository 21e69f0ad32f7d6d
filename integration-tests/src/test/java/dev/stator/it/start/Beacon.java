package dev.stator.it.start;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** Nothing but a key. */
@Table("beacons")
record Beacon(@HashKey String coast, @RangeKey int number) {}
