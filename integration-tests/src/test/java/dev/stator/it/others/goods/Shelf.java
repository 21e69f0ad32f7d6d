package dev.stator.it.others.goods;

import dev.stator.annotation.Key;
import dev.stator.annotation.KeyOnly;

/** Has a record inside. */
public final class Shelf {
    private Shelf() {}

    /** Where a book stands. */
    @Key(hash = "b#{isbn}", range = "s#{row:3}")
    public record Place(@KeyOnly String isbn, int row, int copies) implements Stocked {
        @Override
        public String told() {
            return isbn + " in row " + row;
        }
    }
}
