package dev.stator.it.operation;

import dev.stator.annotation.CreatedAt;
import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import dev.stator.annotation.Ttl;
import dev.stator.annotation.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What others store in other forms: NULL in place of nothing, nothing in place of a default. */
@Table("pets")
record Pet(
        @HashKey String id,
        @Default("3") int lives,
        @Nullable Integer count,
        byte tiny,
        Set<String> tags,
        List<String> log,
        Map<String, Set<String>> allergies,
        List<Set<String>> sets,
        Map<String, Integer> counts,
        @Nullable Home home,
        @CreatedAt @Nullable Instant createdAt,
        @Ttl @Nullable Duration rest,
        @Version long version) {

    Pet counted(int other) {
        return new Pet(id, lives, other, tiny, tags, log, allergies, sets, counts, home, createdAt, rest, version);
    }

    record Home(String city, @Default("1") int rooms) {}
}
