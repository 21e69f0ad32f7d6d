package dev.stator.it.fault;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

@Table("lines")
record Line(@HashKey String book, @RangeKey int number, String text, long reads) {
    static Line of(int number) {
        return new Line("notes", number, "text " + number, 0);
    }
}
