package dev.stator.it.others;

import dev.stator.annotation.ItemCollection;
import dev.stator.it.others.goods.Book;
import dev.stator.it.others.goods.Shelf;
import java.util.List;

/** A book and where it stands. */
@ItemCollection(Library.class)
record BookView(Book book, List<Shelf.Place> places) {}
