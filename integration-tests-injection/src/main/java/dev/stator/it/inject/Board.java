package dev.stator.it.inject;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** A table of several records: containers make its class, which gives the DAOs of the records. */
@Table("board")
@HashKey("PK")
@RangeKey("SK")
public sealed interface Board {
    @Key(hash = "t#{topic}", range = "!")
    record Topic(String topic, String title) implements Board {}

    @Key(hash = "t#{topic}", range = "r#{number:4}")
    record Reply(String topic, int number, String text) implements Board {}
}
