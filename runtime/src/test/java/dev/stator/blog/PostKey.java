package dev.stator.blog;

import java.time.Instant;

public record PostKey(String author, Instant postedAt) {
    public static PostKey of(Post post) {
        return new PostKey(post.author(), post.postedAt());
    }
}
