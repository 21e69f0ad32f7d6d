package dev.stator.streams.kinesis;

import dev.stator.Stator;
import dev.stator.stream.ChangeStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Ada's posts, and the files of records. */
final class Posts {
    static final Instant TIME = Instant.parse("2026-01-01T00:00:00Z");

    private Posts() {}

    /** Over a client that nothing is sent with. */
    static ChangeStream<Post> changes() {
        return changes(declared -> declared);
    }

    /** Of the table under another name. */
    static ChangeStream<Post> changes(UnaryOperator<String> tableNames) {
        DynamoDbClient client = new DynamoDbClient() {
            @Override
            public String serviceName() {
                return SERVICE_NAME;
            }

            @Override
            public void close() {}
        };
        return new PostDao(
                        Stator.builder().client(client).tableNames(tableNames).build())
                .changes();
    }

    static Post post(String title, long likes, String... tags) {
        return new Post("ada", TIME, title, likes, Set.of(tags));
    }

    static PostKey key() {
        return new PostKey("ada", TIME);
    }

    static byte[] file(String name) {
        try (InputStream file = Objects.requireNonNull(Posts.class.getResourceAsStream(name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
