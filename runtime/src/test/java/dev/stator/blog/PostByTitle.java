package dev.stator.blog;

import java.time.Instant;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * What index {@code by-title} of table {@code posts} holds of a {@link Post}.
 */
@Generated("dev.stator.processor.StatorProcessor")
public final class PostByTitle {
    private final String author;

    private final Instant postedAt;

    private final String title;

    private final long likes;

    /**
     * With each of its values.
     *
     * @param author hash key
     * @param postedAt range key
     * @param title hash key of by-title
     * @param likes range key of by-title
     */
    public PostByTitle(String author, Instant postedAt, String title, long likes) {
        this.author = author;
        this.postedAt = postedAt;
        this.title = title;
        this.likes = likes;
    }

    /**
     * Hash key.
     *
     * @return its value
     */
    public String author() {
        return author;
    }

    /**
     * Range key.
     *
     * @return its value
     */
    public Instant postedAt() {
        return postedAt;
    }

    /**
     * Hash key of by-title.
     *
     * @return its value
     */
    public String title() {
        return title;
    }

    /**
     * Range key of by-title.
     *
     * @return its value
     */
    public long likes() {
        return likes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostByTitle that
                && Objects.equals(author, that.author)
                && Objects.equals(postedAt, that.postedAt)
                && Objects.equals(title, that.title)
                && likes == that.likes;
    }

    @Override
    public int hashCode() {
        return Objects.hash(author, postedAt, title, likes);
    }

    @Override
    public String toString() {
        return "PostByTitle[author=" + author + ", postedAt=" + postedAt + ", title=" + title + ", likes=" + likes
                + "]";
    }
}
