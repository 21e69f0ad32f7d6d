package blog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.stator.Stator;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** README's record, with what the processor wrote beside it. */
class PostTest {
    @Test
    void isWhatTheProcessorWroteFor() {
        try (DynamoDbClient client = DynamoDbClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
            PostDao posts = new PostDao(Stator.create(client));
            Post post = new Post("ada", Instant.EPOCH, "On engines", 3, Set.of("engines"), List.of());

            assertEquals("posts", posts.put(post).toRequest().tableName());
            assertEquals("On engines", posts.put(post).toRequest().item().get("title").s());
        }
    }
}
