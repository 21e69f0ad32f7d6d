package dev.stator.processor.lock;

import dev.stator.processor.lock.LockedSchema.Kind;
import java.util.Locale;

/** What a type that stored values rely on is declared as. */
enum LockedKind {
    RECORD(Kind.RECORD, "a record"),
    ENUM(Kind.ENUM, "an enum"),
    SEALED(Kind.SEALED, "a sealed interface");

    private final Kind fact;
    private final String text;

    LockedKind(Kind fact, String text) {
        this.fact = fact;
        this.text = text;
    }

    /** The fact that says so. */
    Kind fact() {
        return fact;
    }

    /** What the lock calls it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What messages call it. */
    @Override
    public String toString() {
        return text;
    }
}
