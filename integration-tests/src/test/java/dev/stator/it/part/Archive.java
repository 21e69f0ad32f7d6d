package dev.stator.it.part;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.ProjectionOf;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;

/** A table of several records, whose keys are made by templates. */
@Table("archive")
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "GSI1", hashKey = "GSI1-PK", rangeKey = "GSI1-SK")
@Discriminator("kind")
sealed interface Archive {
    @Key(hash = "box#{box}", range = "letter#{letter:4}")
    @Key(index = "GSI1", hash = "from#{from}", range = "{at}")
    record Letter(String box, int letter, String from, Instant at, String text) implements Archive {}

    @Key(hash = "box#{box}", range = "photo#{photo}")
    @Key(index = "GSI1", hash = "from#{from}", range = "{at}")
    record Photo(String box, String photo, String from, Instant at) implements Archive {}

    @ProjectionOf(Letter.class)
    record Received(String box, int letter, Instant at) {}
}
