package dev.stator.streams;

import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.Set;

@Table("posts")
public record Post(@HashKey String author, @RangeKey Instant postedAt, String title, long likes, Set<String> tags) {}
