package dev.stator.it.existing.spread;

import dev.stator.annotation.Convert;
import dev.stator.codec.convert.EnumToString;

/** Stored by its text wherever it stands. */
@Convert(Plumage.Text.class)
public enum Plumage {
    SUMMER("in summer"),
    WINTER("in winter");

    private final String text;

    Plumage(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }

    /** As others store it. */
    public static final class Text extends EnumToString<Plumage> {
        public Text() {
            super(values());
        }
    }
}
