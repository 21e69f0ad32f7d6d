package dev.stator.benchmarks.item;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;

/** Builder of {@link Comment}, which the Enhanced Client's immutable schema fills: null until then. */
@NullUnmarked
public final class CommentBuilder {
    private String by;
    private Instant at;
    private int likes;
    private String text;
    private Set<String> tags;

    public CommentBuilder by(String by) {
        this.by = by;
        return this;
    }

    public CommentBuilder at(Instant at) {
        this.at = at;
        return this;
    }

    public CommentBuilder likes(int likes) {
        this.likes = likes;
        return this;
    }

    public CommentBuilder text(String text) {
        this.text = text;
        return this;
    }

    public CommentBuilder tags(Set<String> tags) {
        this.tags = tags;
        return this;
    }

    public Comment build() {
        return new Comment(by, at, likes, text, tags);
    }
}
