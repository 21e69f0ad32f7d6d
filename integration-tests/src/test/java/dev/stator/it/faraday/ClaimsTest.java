package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.it.compile.Compiled;
import dev.stator.testing.StatorTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What Faraday's guide says that is not so, as DynamoDB answers it, and what keeps a user of Stator from it. */
@StatorTest(daos = {PostDao.class, UserDao.class})
class ClaimsTest {
    private final DynamoDbClient client;

    ClaimsTest(DynamoDbClient client) {
        this.client = client;
    }

    private static String errorsOf(String statement) {
        return Compiled.unprocessed("dev.stator.it.faraday.Claim", """
                package dev.stator.it.faraday;
                class Claim {
                  void run(PostDao posts, UserDao users) {
                    %s
                  }
                }
                """.formatted(statement))
                .messages();
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(DynamoDbException.class, error -> {
            assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
            assertThat(error).hasMessageContaining(message);
        });
    }

    @Test
    void halfAKeyDoesNotCompile() {
        assertRefused(
                () -> client.getItem(
                        request -> request.tableName("posts").key(Map.of("user-id", AttributeValue.fromS("alice")))),
                "key");
        assertThat(errorsOf("posts.get(\"alice\").execute();")).isNotEmpty();
        assertThat(errorsOf("posts.get(\"alice\", 1000).execute();")).isEmpty();
    }

    /** "Returns empty", says the guide of this query. */
    @Test
    void aHashKeyHasNoOtherCondition() {
        assertRefused(
                () -> client.query(request -> request.tableName("posts")
                        .keyConditionExpression("begins_with(#u, :ali)")
                        .expressionAttributeNames(Map.of("#u", "user-id"))
                        .expressionAttributeValues(Map.of(":ali", AttributeValue.fromS("ali")))),
                "key");
        assertThat(errorsOf("posts.query().beginsWith(\"ali\").list();")).isNotEmpty();
        assertThat(errorsOf("posts.query(\"alice\").list();")).isEmpty();
    }

    /** The guide lists string, number and binary sets as types of keys. */
    @Test
    void keysAreTextNumbersOrBytes() {
        String record = """
                import dev.stator.annotation.*;
                @Table("tags") record Tags(@HashKey %s tags) {}
                """;
        assertThat(Compiled.of("Tags", record.formatted("java.util.Set<String>"))
                        .messages())
                .contains("STA2");
        for (String type : List.of("String", "long", "java.nio.ByteBuffer")) {
            assertThat(Compiled.of("Tags", record.formatted(type)).messages()).isEmpty();
        }
    }

    /** The old {@code :not-null} of Faraday sends an operand, and is refused. */
    @Test
    void whatExistsHasNoOperand() {
        assertThat(errorsOf("users.scan().filter(User_.email.exists()).list();"))
                .isEmpty();
        assertThat(errorsOf("users.scan().filter(User_.email.exists(null)).list();"))
                .isNotEmpty();
    }
}
