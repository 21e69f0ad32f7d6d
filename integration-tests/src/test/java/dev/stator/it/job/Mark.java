package dev.stator.it.job;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("marks")
record Mark(@HashKey String id, long count, String text) {}
