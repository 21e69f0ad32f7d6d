package dev.stator.it.part;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.ProjectionOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Each component, by other names and with other ways to be absent where that is allowed. */
@ProjectionOf(Article.class)
record Everything(
        Article.Place home,
        @Attribute("head line") String heading,
        Optional<Instant> postedAt,
        Optional<Long> likes,
        Article.@Nullable Mood mood,
        Optional<String> subtitle,
        OptionalInt pages,
        String language,
        Optional<Set<String>> tags,
        List<Article.Place> places,
        String secret,
        @Nullable Instant shownUntil) {
    static Everything of(Article article) {
        return new Everything(
                article.home(),
                article.title(),
                Optional.of(article.postedAt()),
                Optional.of(article.likes()),
                article.mood(),
                article.subtitle(),
                article.pages(),
                article.language(),
                Optional.of(article.tags()),
                article.places(),
                article.secret(),
                article.shownUntil().orElse(null));
    }
}
