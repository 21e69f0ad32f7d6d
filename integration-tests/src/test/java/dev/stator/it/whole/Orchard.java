package dev.stator.it.whole;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.util.Optional;

/** Of one record, index keys are made of components that have no attribute. */
@Table("orchards")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK")
@Gsi(name = "GSI3", hashKey = "GSI3-PK", rangeKey = "GSI3-SK")
@Gsi(name = "GSI4", hashKey = "GSI4-PK", rangeKey = "GSI4-SK")
@Gsi(name = "GSI5", hashKey = "GSI5-PK", rangeKey = "GSI5-SK")
sealed interface Orchard {
    @Key(hash = "t#{tree}", range = "tree")
    @Key(index = "GSI1", hash = "k#{kind}", range = "t#{tree}", when = "listed")
    @Key(index = "GSI2", hash = "o#{owner}#{tree}", range = "k#{kind}")
    @Key(index = "GSI3", hash = "b#{buyer}#{tree}", range = "t#{tree}")
    @Key(index = "GSI4", hash = "a#{age}", range = "s#{size}", when = "ripe")
    @Key(index = "GSI5", hash = "c#{colour}", range = "w#{weight}")
    record Tree(
            String tree,
            String kind,
            @KeyOnly boolean listed,
            @KeyOnly Optional<String> owner,
            @KeyOnly Optional<String> buyer,
            Optional<String> age,
            Optional<String> size,
            boolean ripe,
            Optional<String> colour,
            Optional<String> weight)
            implements Orchard {}

    @Key(hash = "t#{tree}", range = "plot")
    record Plot(String tree, String place) implements Orchard {}
}
