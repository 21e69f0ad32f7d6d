package dev.stator.it.ticket;

/** What the table {@code animals} holds, by its name: only {@code kind} tells cats from dogs. */
sealed interface Animal {
    /** {@code kind} is <code>cat</code>, or <code>feline</code>, as it was. */
    record Cat(String name, int lives) implements Animal {}

    /** {@code kind} is <code>dog</code>. */
    record Dog(String name, String owner, long version) implements Animal {}
}
