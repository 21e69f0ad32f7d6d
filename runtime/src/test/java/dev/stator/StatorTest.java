package dev.stator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.Post;
import dev.stator.blog.PostDao;
import dev.stator.codec.Codecs;
import dev.stator.codec.ItemCodec;
import dev.stator.codec.ItemReader;
import dev.stator.codec.ItemWriter;
import dev.stator.dao.EntityOperations;
import dev.stator.fake.Script;
import dev.stator.fake.ScriptedAsyncClient;
import dev.stator.fake.ScriptedClient;
import dev.stator.schema.EntitySchema;
import dev.stator.schema.KeyPart;
import dev.stator.table.KeysContradictException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
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

    private record Address(String street) {}

    private static final class AddressCodec implements ItemCodec<Address> {
        @Override
        public void write(Address address, ItemWriter item) {
            item.put("street", Codecs.STRING, address.street());
        }

        @Override
        public Address read(ItemReader item) {
            return new Address(item.required("street", Codecs.STRING));
        }
    }

    private static EntitySchema<Address> addresses(String table, KeyPart<?> hashKey) {
        return EntitySchema.of(table, Address.class, new AddressCodec(), hashKey);
    }

    @Test
    void recordsThatGiveATableDifferentKeysAreRefused() {
        Stator stator = builder().tablePrefix("test-").build();
        PostDao posts = new PostDao(stator);
        assertThat(posts.table().name()).isEqualTo("test-posts");
        List<EntitySchema<Address>> others = List.of(
                addresses("posts", KeyPart.text("author", Codecs.STRING)),
                addresses("posts", KeyPart.text("street", Codecs.STRING))
                        .rangeKey(KeyPart.text("postedAt", Codecs.INSTANT)),
                addresses("posts", KeyPart.text("author", Codecs.STRING))
                        .rangeKey(KeyPart.number("postedAt", Codecs.LONG)));
        for (EntitySchema<Address> other : others) {
            assertThatThrownBy(() -> stator.entity(other))
                    .isInstanceOfSatisfying(KeysContradictException.class, error -> {
                        assertThat(error.table()).isEqualTo("test-posts");
                        assertThat(error.first()).isEqualTo(Post.class);
                        assertThat(error.second()).isEqualTo(Address.class);
                    })
                    .hasMessageStartingWith("Table test-posts: two records contradict each other about its primary key."
                            + " dev.stator.blog.Post says author (HASH, S), postedAt (RANGE, S),"
                            + " dev.stator.StatorTest$Address says "
                            + other.table().key() + ".");
        }
    }

    @Test
    void recordsThatShareAKeyMayShareATable() {
        Stator stator = builder().build();
        EntityOperations<Address> addresses = stator.entity(addresses("posts", KeyPart.text("author", Codecs.STRING))
                .rangeKey(KeyPart.text("postedAt", Codecs.INSTANT)));
        assertThat(addresses.schema().table().name()).isEqualTo("posts");
        assertThat(new PostDao(stator).table().name()).isEqualTo("posts");
        assertThat(new PostDao(stator).table().name()).isEqualTo("posts");
    }

    @Test
    void tablesOfTwoEnvironmentsDoNotContradict() {
        assertThat(new PostDao(builder().build()).table().name()).isEqualTo("posts");
        EntitySchema<Address> other = addresses("posts", KeyPart.text("street", Codecs.STRING));
        assertThat(builder().build().entity(other).schema().table().name()).isEqualTo("posts");
        Stator renaming = builder()
                .tableNames((String name) -> name.equals("posts") ? "old" : "posts")
                .build();
        assertThat(new PostDao(renaming).table().name()).isEqualTo("old");
        assertThat(renaming.entity(addresses("old", KeyPart.text("street", Codecs.STRING)))
                        .schema()
                        .table()
                        .name())
                .isEqualTo("posts");
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
