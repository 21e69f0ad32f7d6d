package dev.stator.it.several.before;

import dev.stator.annotation.Discriminator;
import dev.stator.annotation.DiscriminatorValue;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;

/** Who has a name: only an attribute tells people from companies. */
@Table("parties")
@HashKey("name")
@Discriminator("kind")
public sealed interface Party {
    /** One. */
    @DiscriminatorValue("person")
    record Person(String name, int age) implements Party {}

    /** Several. */
    @DiscriminatorValue("firm")
    record Company(String name, int seats) implements Party {}
}
