package dev.stator.blog;

import dev.stator.stream.Change;
import java.time.Instant;
import javax.annotation.processing.Generated;

/**
 * The primary key of a {@link Post} in table {@code posts}.
 *
 * @param author the hash key
 * @param postedAt the range key
 */
@Generated("dev.stator.processor.StatorProcessor")
public record PostKey(String author, Instant postedAt) {
    /**
     * The key of a {@link Post}.
     *
     * @param post what to find by the key
     * @return its key
     */
    public static PostKey of(Post post) {
        return new PostKey(post.author(), post.postedAt());
    }

    /**
     * The key of a {@link Post} that was changed.
     *
     * @param change what happened to the item
     * @return its key
     */
    public static PostKey of(Change<Post> change) {
        return new PostKey(change.key(PostCodec.AUTHOR), change.key(PostCodec.POSTED_AT));
    }
}
