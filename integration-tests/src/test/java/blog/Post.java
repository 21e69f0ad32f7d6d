package blog;

import static dev.stator.annotation.IndexProjection.KEYS_ONLY;

import dev.stator.annotation.Gsi;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.RangeKey;
import dev.stator.annotation.Table;
import java.time.Instant;
import java.util.Set;

@Table("posts")
@Gsi(name = "by-title", hashKey = "title", rangeKey = "likes", projection = KEYS_ONLY)
public record Post(@HashKey String author, @RangeKey Instant postedAt, String title, long likes, Set<String> tags) {}
