package dev.stator.it.keys;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.UpdatedAt;
import java.time.Instant;
import java.util.Optional;

/** What updates derive keys of indexes from. */
@Table("key-tickets")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Gsi(name = "GSI2", hashKey = "GSI2-PK", rangeKey = "GSI2-SK")
@Gsi(name = "GSI3", hashKey = "GSI3-PK", rangeKey = "GSI3-SK")
@Gsi(name = "GSI4", hashKey = "GSI4-PK", rangeKey = "GSI4-SK")
@Gsi(name = "GSI5", hashKey = "GSI5-PK", rangeKey = "GSI5-SK")
@Gsi(name = "GSI6", hashKey = "GSI6-PK", rangeKey = "GSI6-SK")
public sealed interface Desk {
    /** Like the one that is written by hand in {@code dev.stator.it.ticket}. */
    @Key(hash = "b#{board}", range = "t#{id}")
    @Key(index = "GSI1", hash = "s#{state}", range = "{priority:2}#{createdAt}")
    @Key(index = "GSI2", hash = "a#{assignee}", range = "{createdAt}")
    @Key(index = "GSI3", hash = "b#{board}", range = "t#{id}", when = "listed")
    @Key(index = "GSI4", hash = "v#{version}", range = "t#{id}")
    @Key(index = "GSI5", hash = "{board}#{shelf}", range = "t#{id}")
    @Key(index = "GSI6", hash = "all", range = "{changedAt}")
    record Ticket(
            @Attribute("board") String board,
            String id,
            String state,
            int priority,
            Instant createdAt,
            Optional<String> assignee,
            @KeyOnly boolean listed,
            @KeyOnly Optional<String> version,
            @KeyOnly Optional<String> shelf,
            @UpdatedAt Instant changedAt,
            long votes,
            String title)
            implements Desk {}
}
