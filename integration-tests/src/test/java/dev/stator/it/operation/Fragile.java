package dev.stator.it.operation;

import dev.stator.annotation.Convert;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** With a converter that throws what a test says. */
@Table("fragile")
record Fragile(
        @HashKey String id, @Convert(FragileConverter.class) String text) {}
