package dev.stator.it.others.goods;

import dev.stator.annotation.Key;

/** Listed in one package, written in another. */
@Key(hash = "b#{isbn}", range = "book")
@Key(index = "by-author", hash = "a#{author}", range = "b#{isbn}")
public record Book(String isbn, String author, int copies) implements Stocked {
    @Override
    public String told() {
        return isbn + " by " + author;
    }
}
