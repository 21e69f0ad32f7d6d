package dev.stator.benchmarks.published;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** AWS's tiny item: one text. */
@Table("tiny")
public record TinyItem(@HashKey String stringAttr) {}
