package dev.stator.it.batch;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("tallies")
record Tally(@HashKey String id, long count, String text) {}
