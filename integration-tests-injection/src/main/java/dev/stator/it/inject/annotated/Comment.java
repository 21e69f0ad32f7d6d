package dev.stator.it.inject.annotated;

import dev.stator.annotation.AnnotateWith;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import org.springframework.stereotype.Repository;

/** Its DAO is found by Spring's component scan. */
@Table("comments")
@AnnotateWith(Repository.class)
public record Comment(@HashKey String id, String text) {}
