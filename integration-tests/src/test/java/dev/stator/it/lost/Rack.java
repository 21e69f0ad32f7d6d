package dev.stator.it.lost;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** What is tried of a table of several records. */
@Table("racks")
@HashKey("PK")
@RangeKey("SK")
sealed interface Rack {
    @Key(hash = "r#{rack}", range = "lid")
    record Lid(String rack, String text) implements Rack {}

    @Key(hash = "r#{rack}", range = "s#{number:2}")
    record Spoon(String rack, int number) implements Rack {}
}
