package dev.stator.streams;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Ada's posts, and the files of records. */
public final class Posts {
    public static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Posts() {}

    /** Over a client that nothing is sent with. */
    public static ChangeStream<Post> changes() {
        return changes(declared -> declared);
    }

    /** Of the table under another name. */
    public static ChangeStream<Post> changes(UnaryOperator<String> tableNames) {
        return new PostDao(Stator.builder()
                        .client(new NoClient())
                        .tableNames(tableNames)
                        .build())
                .changes();
    }

    public static Post post(String title, long likes, String... tags) {
        return new Post("ada", TIME, title, likes, Set.of(tags));
    }

    public static PostKey key() {
        return new PostKey("ada", TIME);
    }

    /** The resource of this name in the package of a test. */
    public static byte[] file(Class<?> test, String name) {
        try (InputStream file = Objects.requireNonNull(test.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
