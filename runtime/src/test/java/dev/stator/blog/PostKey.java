package dev.stator.blog;

import dev.stator.stream.Change;
import java.time.Instant;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The primary key of a {@link Post} in table {@code posts}.
 */
@Generated("dev.stator.processor.StatorProcessor")
public final class PostKey {
    private final String author;

    private final Instant postedAt;

    /**
     * With each of its values.
     *
     * @param author the hash key
     * @param postedAt the range key
     */
    public PostKey(String author, Instant postedAt) {
        this.author = author;
        this.postedAt = postedAt;
    }

    /**
     * The hash key.
     *
     * @return its value
     */
    public String author() {
        return author;
    }

    /**
     * The range key.
     *
     * @return its value
     */
    public Instant postedAt() {
        return postedAt;
    }

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

    @Override
    public boolean equals(Object other) {
        return other instanceof PostKey that
                && Objects.equals(author, that.author)
                && Objects.equals(postedAt, that.postedAt);
    }

    @Override
    public int hashCode() {
        return Objects.hash(author, postedAt);
    }

    @Override
    public String toString() {
        return "PostKey[author=" + author + ", postedAt=" + postedAt + "]";
    }
}
