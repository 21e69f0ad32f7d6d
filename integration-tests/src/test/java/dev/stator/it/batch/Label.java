package dev.stator.it.batch;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

@Table("labels")
record Label(@HashKey String id, String text) {}
