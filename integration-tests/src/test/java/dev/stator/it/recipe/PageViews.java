package dev.stator.it.recipe;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("page-views")
public record PageViews(@HashKey String shard, long views) {}
