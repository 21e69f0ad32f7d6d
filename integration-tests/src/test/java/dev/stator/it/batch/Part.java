package dev.stator.it.batch;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

@Table("parts")
@Gsi(name = "by-text", hashKey = "text", projection = KEYS_ONLY)
record Part(@HashKey String shelf, @RangeKey long number, String text) {}
