package dev.stator.it.inject.annotated;

import dev.stator.annotation.AnnotateWith;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Its DAO is discovered by CDI where only annotated classes are. */
@Table("readers")
@AnnotateWith(Bean.class)
public record Reader(@HashKey String name, String email) {}
