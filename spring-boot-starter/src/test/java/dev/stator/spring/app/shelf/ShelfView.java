package dev.stator.spring.app.shelf;

import dev.stator.annotation.ItemCollection;
import java.util.List;

@ItemCollection(Shelf.class)
public record ShelfView(Shelf.Board board, List<Shelf.Book> books) {}
