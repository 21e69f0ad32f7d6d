package dev.stator.it.frozen;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("chests")
public record Chest(
        @HashKey String id,
        @Frozen JdkValues values,
        @Frozen JdkContainers containers) {}
