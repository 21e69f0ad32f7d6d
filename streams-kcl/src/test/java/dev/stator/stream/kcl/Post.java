package dev.stator.stream.kcl;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** For the examples of the guide. */
@Table("posts")
record Post(@HashKey String author, String title) {}
