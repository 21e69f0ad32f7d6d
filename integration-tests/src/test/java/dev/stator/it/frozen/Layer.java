package dev.stator.it.frozen;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A record with everything inside, and a type parameter. */
@SuppressWarnings("ArrayRecordComponent") // equals looks into it
public record Layer<T>(
        T content,
        Optional<String> title,
        Map<Colour, Integer> uses,
        @Nullable Instant drawnAt,
        int[] grid) {
    /** By content: arrays are equal to themselves only. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Layer<?> layer
                && layer.content.equals(content)
                && layer.title.equals(title)
                && layer.uses.equals(uses)
                && java.util.Objects.equals(layer.drawnAt, drawnAt)
                && java.util.Arrays.equals(layer.grid, grid);
    }

    @Override
    public int hashCode() {
        return content.hashCode();
    }
}
