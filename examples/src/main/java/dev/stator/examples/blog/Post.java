package dev.stator.examples.blog;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.Set;

/**
 * A post of a blog. The compiler writes {@code PostCodec}, {@code Post_}, {@code PostKey} and {@code PostDao} beside
 * it.
 */
@Table("posts")
@Gsi(name = "by-topic", hashKey = "topic", rangeKey = "likes")
public record Post(
        @HashKey String author, @RangeKey Instant postedAt, String topic, String title, long likes, Set<String> tags) {}
