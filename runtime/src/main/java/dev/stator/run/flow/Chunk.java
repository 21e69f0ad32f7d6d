package dev.stator.run.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one request brought.
 *
 * @param elements in order
 * @param failure what stopped the reading after the last of them; null if nothing did
 * @param next where the following request begins; null if nothing follows
 * @param <P> a position
 */
public record Chunk<P, X>(
        List<X> elements,
        @Nullable RuntimeException failure,
        @Nullable P next) {}
