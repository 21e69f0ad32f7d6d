package dev.stator.blog;

import dev.stator.stream.Change;
import java.time.Instant;

public record PostKey(String author, Instant postedAt) {
    public static PostKey of(Post post) {
        return new PostKey(post.author(), post.postedAt());
    }

    public static PostKey of(Change<Post> change) {
        return new PostKey(change.key(PostCodec.AUTHOR), change.key(PostCodec.POSTED_AT));
    }
}
