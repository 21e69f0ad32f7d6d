package dev.stator.it.guide;

import dev.stator.annotation.Frozen;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.List;

/** The record that the guide freezes. */
@Table("posters")
public record Poster(
        @HashKey String title,
        @Frozen Layout layout,
        @Frozen List<Block> blocks) {}
