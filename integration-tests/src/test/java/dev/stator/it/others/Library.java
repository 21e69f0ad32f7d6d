package dev.stator.it.others;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import dev.stator.it.others.goods.Book;
import dev.stator.it.others.goods.Shelf;
import dev.stator.it.others.people.Author;

/** Its items are read as what they all are: {@link dev.stator.it.others.goods.Told}. */
@Table(
        value = "library",
        entities = {Book.class, Shelf.Place.class, Author.class})
@HashKey("PK")
@RangeKey("SK")
@Gsi(name = "by-author", hashKey = "AuthorPK", rangeKey = "AuthorSK")
final class Library {
    private Library() {}
}
