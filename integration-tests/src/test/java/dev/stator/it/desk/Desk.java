package dev.stator.it.desk;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What a help desk has in its table. */
@Table("desk")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "by-state", hashKey = "StatePK", rangeKey = "StateSK")
@Gsi(name = "inverted", hashKey = "SK", rangeKey = "PK")
public sealed interface Desk {
    /** Whose range key follows from the hash key. */
    @Key(hash = "d#{desk}", range = "#META#{desk}")
    record Head(String desk, String name) implements Desk {}

    /** Whose range key is always the same. */
    @Key(hash = "d#{desk}", range = "info")
    record Info(String desk, String text) implements Desk {}

    /** What all of a desk's have in common. */
    sealed interface OfDesk extends Desk {}

    @Key(hash = "d#{desk}", range = "t#{priority:2}#{at}#{id}")
    @Key(index = "by-state", hash = "s#{state}", range = "{priority:2}#{at}")
    record Ticket(String desk, int priority, Instant at, UUID id, String state) implements OfDesk {}

    /** A text before a literal does not sort, so that its only condition is equality. */
    @Key(hash = "d#{desk}", range = "user#{name}#{day}")
    record Shift(String desk, String name, LocalDate day) implements OfDesk {}

    @Key(hash = "s#{state}", range = "state")
    @Key(index = "by-state", hash = "s#{state}", range = "!")
    record State(String state, String text) implements Desk {}
}
