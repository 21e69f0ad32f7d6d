package dev.stator.it.inject;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;

/** Nothing here knows of a container. */
@Table("posts")
public record Post(@HashKey String author, @RangeKey Instant postedAt, String title) {}
