package dev.stator.it.table;

import static dev.stator.annotation.IndexProjection.INCLUDE;
import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;

@Table("articles")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = KEYS_ONLY)
@Gsi(
        name = "by-place",
        hashKey = {"country", "city"},
        rangeKey = {"title", "score"},
        projection = INCLUDE,
        include = {"text", "likes"})
@Lsi(name = "by-likes", rangeKey = "likes")
record Article(
        @HashKey String author,
        @RangeKey Instant postedAt,
        String title,
        long likes,
        double score,
        String country,
        String city,
        String text) {}
