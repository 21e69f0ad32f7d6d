package dev.stator.benchmarks.item;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.NullUnmarked;

/** Builder of {@link Story}, which the Enhanced Client's immutable schema fills: null until then. */
@NullUnmarked
public final class StoryBuilder {
    private String author;
    private Instant publishedAt;
    private String title;
    private String text;
    private List<Comment> comments;
    private Map<String, String> translations;

    public StoryBuilder author(String author) {
        this.author = author;
        return this;
    }

    public StoryBuilder publishedAt(Instant publishedAt) {
        this.publishedAt = publishedAt;
        return this;
    }

    public StoryBuilder title(String title) {
        this.title = title;
        return this;
    }

    public StoryBuilder text(String text) {
        this.text = text;
        return this;
    }

    public StoryBuilder comments(List<Comment> comments) {
        this.comments = comments;
        return this;
    }

    public StoryBuilder translations(Map<String, String> translations) {
        this.translations = translations;
        return this;
    }

    public Story build() {
        return new Story(author, publishedAt, title, text, comments, translations);
    }
}
