package dev.stator.it.faraday;

import dev.stator.annotation.Attribute;
import dev.stator.annotation.Default;
import dev.stator.annotation.HashKey;
import dev.stator.annotation.Table;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The users of Faraday's guide. */
@Table("users")
record User(
        @HashKey long id,
        String name,
        @Nullable String email,
        @Default("0") int age,
        Set<String> tags,
        @Attribute("login_count") @Default("0") long loginCount) {

    static final User ALICE = new User(1, "Alice", "alice@example.com", 30, Set.of("clojure", "aws"), 0);
    static final User BOB = new User(2, "Bob", null, 20, Set.of(), 0);

    static User numbered(long id) {
        return new User(id, "User" + id, null, 0, Set.of(), 0);
    }
}
