package dev.stator.it.faraday;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Lsi;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;

/**
 * The posts of Faraday's guide, which gives their table two different keys; here it has one, and the guide's indexes.
 */
@Table("posts")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "timestamp")
@Lsi(name = "posts-by-score", rangeKey = "score", projection = KEYS_ONLY)
record Post(
        @HashKey @Attribute("user-id") String userId,
        @RangeKey long timestamp,
        String title,
        long score) {

    static Post of(String userId, long timestamp) {
        return new Post(userId, timestamp, timestamp % 2_000 == 0 ? "even" : "odd", timestamp / 10);
    }
}
