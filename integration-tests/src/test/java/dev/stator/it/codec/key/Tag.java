package dev.stator.it.codec.key;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Is equal to one in capitals.
 *
 * @param text as it was written
 */
public record Tag(String text) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Tag tag && text.equalsIgnoreCase(tag.text);
    }

    @Override
    public int hashCode() {
        return text.toLowerCase(Locale.ROOT).hashCode();
    }
}
