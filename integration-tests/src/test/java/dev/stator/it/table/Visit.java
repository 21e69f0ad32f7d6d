package dev.stator.it.table;

import static dev.stator.annotation.IndexProjection.INCLUDE;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import java.time.Instant;

@Table("visits")
@Gsi(
        name = "by-page",
        hashKey = "page",
        projection = INCLUDE,
        include = {"score", "likes", "browser"})
record Visit(
        @HashKey String id,
        String page,
        long score,
        long likes,
        String browser,
        @Ttl Instant until) {}
