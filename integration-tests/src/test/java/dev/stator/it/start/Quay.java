package dev.stator.it.start;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/** Two records of one table, and one that its keys alone do not tell from another. */
@Table("quays")
@HashKey("quay")
@RangeKey("part")
@Discriminator("kind")
sealed interface Quay {
    @Key(hash = "q#{quay}", range = "berth#{number:3}")
    record Berth(@KeyOnly String quay, @KeyOnly int number) implements Quay {}

    @Key(hash = "q#{quay}", range = "crane#{number:3}")
    record Crane(String quay, int number, double tons) implements Quay {}
}
