package dev.stator.it.others.people;

import dev.stator.annotation.Key;
import dev.stator.it.others.goods.Told;

/** Shares the farther of two interfaces with what is in stock. */
@Key(hash = "a#{name}", range = "author")
@Key(index = "by-author", hash = "a#{name}", range = "!")
public record Author(String name, String country) implements Told {
    @Override
    public String told() {
        return name + " of " + country;
    }
}
