package dev.stator.spring.app.shelf;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.Key;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

@Table("shelves")
@HashKey("PK")
@RangeKey("SK")
public sealed interface Shelf {
    @Key(hash = "s#{shelf}", range = "!")
    record Board(String shelf, String title) implements Shelf {}

    @Key(hash = "s#{shelf}", range = "b#{number:4}")
    record Book(String shelf, int number, String title) implements Shelf {}
}
