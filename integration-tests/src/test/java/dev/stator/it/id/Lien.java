package dev.stator.it.id;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.WriteOnce;
import org.jspecify.annotations.Nullable;

/** Written once, under one name or another. */
@Table("liens")
record Lien(
        @HashKey String id,

        @WriteOnce @Attribute(value = "holder", former = "keeper") @Nullable
        String holder,

        long worth) {}
