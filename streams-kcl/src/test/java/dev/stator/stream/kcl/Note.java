package dev.stator.stream.kcl;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("notes")
record Note(@HashKey String id, long revision, String text) {}
