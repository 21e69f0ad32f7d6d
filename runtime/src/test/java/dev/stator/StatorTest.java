package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.PostDao;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class StatorTest {
    private static final Instant TIME = Instant.EPOCH;

    private static Stator.Builder builder() {
        return Stator.builder().client(new ScriptedClient(Script.of()));
    }

    private static Script answer() {
        return Script.of(GetItemResponse.builder().build());
    }

    @Test
    void tableNamesComeFromAMap() {
        Map<String, String> names = new HashMap<>(Map.of("posts", "articles"));
        Stator.Builder builder = builder().tablePrefix("test-").tableNames(names);
        names.clear();
        assertThat(new PostDao(builder.build()).table().name()).isEqualTo("test-articles");
    }

    @Test
    void aTableThatTheMapDoesNotNameIsRefused() {
        Stator stator = builder()
                .tablePrefix("test-")
                .tableNames(Map.of("users", "people"))
                .build();
        assertThatThrownBy(() -> new PostDao(stator))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("tableNames(...)")
                .hasMessageContaining("\"posts\"");
    }

    @Test
    void aCopySendsThroughAnotherClient() {
        Script here = answer();
        Script there = answer();
        PostDao posts =
                new PostDao(Stator.builder().client(new ScriptedClient(here)).build());
        assertThat(posts.through(new ScriptedClient(there)).get("ada", TIME).execute())
                .isEmpty();
        assertThat(here.sent()).isZero();
        assertThat(there.requests(GetItemRequest.class)).hasSize(1);
        assertThat(posts.get("ada", TIME).execute()).isEmpty();
        assertThat(here.sent()).isEqualTo(1);
    }

    @Test
    void aCopySendsThroughOtherClients() {
        Script here = Script.of();
        Script there = Script.of(
                GetItemResponse.builder().build(), GetItemResponse.builder().build());
        PostDao posts = new PostDao(Stator.create(new ScriptedClient(here), ScriptedAsyncClient.prompt(here)));
        PostDao copy = posts.through(new ScriptedClient(there), ScriptedAsyncClient.prompt(there));
        assertThat(copy.get("ada", TIME).execute()).isEmpty();
        assertThat(copy.get("ada", TIME).executeAsync().join()).isEmpty();
        assertThat(there.sent()).isEqualTo(2);
        assertThat(posts.through(new ScriptedClient(there)).get("ada", TIME).executeAsync())
                .as("one client given: nothing asynchronous, and never through the client of before")
                .isCompletedExceptionally();
    }
}
