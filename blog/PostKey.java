package blog;

import dev.stator.stream.Change;
import java.time.Instant;
import java.util.Objects;

/**
 * The primary key of a {@link Post} in table {@code posts}.
 */
public final class PostKey {
    private final String id;

    private final Instant at;

    /**
     * With each of its values.
     *
     * @param id the hash key
     * @param at the range key
     */
    public PostKey(String id, Instant at) {
        this.id = id;
        this.at = at;
    }

    public String id() {
        return id;
    }

    public Instant at() {
        return at;
    }

    /**
     * The key of a {@link Post}.
     *
     * @param post what to find by the key
     * @return its key
     */
    public static PostKey of(Post post) {
        return new PostKey(post.id(), post.at());
    }

    /**
     * The key of a {@link Post} that was changed.
     *
     * @param change what happened to the item
     * @return its key
     */
    public static PostKey of(Change<Post> change) {
        return new PostKey(change.key(PostCodec.ID), change.key(PostCodec.AT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostKey that && Objects.equals(id, that.id) && Objects.equals(at, that.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, at);
    }

    @Override
    public String toString() {
        return "PostKey[id=" + id + ", at=" + at + "]";
    }
}
