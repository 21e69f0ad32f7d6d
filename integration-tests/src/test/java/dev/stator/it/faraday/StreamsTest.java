package dev.stator.it.faraday;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.Stator;
import dev.stator.stream.Change;
import dev.stator.stream.ChangePage;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.DescribedStream;
import dev.stator.stream.Expired;
import dev.stator.stream.Inserted;
import dev.stator.stream.ListedStream;
import dev.stator.stream.Removed;
import dev.stator.stream.ShardPosition;
import dev.stator.stream.StreamReadException;
import dev.stator.stream.StreamShard;
import dev.stator.stream.Streams;
import dev.stator.testing.DynamoDbLocal;
import dev.stator.testing.StatorTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.Identity;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.StreamStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Faraday's functions on streams, option by option. */
@StatorTest
class StreamsTest {
    private final DynamoDbLocal engine;
    private final PostDao posts;
    private final List<String> sent = new ArrayList<>();
    private final DynamoDbStreamsClient client;
    private final ChangeReader<Post> reader;

    StreamsTest(DynamoDbLocal engine) {
        this.engine = engine.isolated(); // streams outlive their tables
        this.posts = new PostDao(Stator.create(this.engine.client()));
        this.client = this.engine
                .configure(DynamoDbStreamsClient.builder())
                .overrideConfiguration(config -> config.addExecutionInterceptor(new ExecutionInterceptor() {
                    @Override
                    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
                        sent.add(context.request().getClass().getSimpleName());
                    }
                }))
                .build();
        this.reader = posts.changes().reader(client);
    }

    @BeforeEach
    void aStream() {
        posts.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).create();
    }

    @AfterEach
    void close() {
        client.close();
        engine.reset().close();
    }

    private StreamShard shard() {
        return reader.describe().shards().findFirst().orElseThrow();
    }

    @Test
    void list() {
        ListedStream stream = reader.streams().findFirst().orElseThrow();
        assertThat(stream.table()).isEqualTo("posts");
        assertThat(stream.arn()).contains("posts").contains(stream.label());
    }

    @Test
    void listAllOnlyAsFarAsTheyAreRead() {
        IntStream.range(0, 101)
                .forEach(i -> new UserDao(Stator.builder()
                                .client(engine.client())
                                .tablePrefix("t" + i + "-")
                                .build())
                        .table().stream(StreamViewType.KEYS_ONLY).create());
        Streams streams = Streams.of(client);
        assertThat(streams.list().limit(100)).hasSize(100);
        assertThat(sent).as("as far as it is read").containsExactly("ListStreamsRequest");
        assertThat(streams.list()).extracting(ListedStream::table).hasSize(102).doesNotHaveDuplicates();
    }

    /** Faraday's :start-arn and :limit, of all and of a table's. */
    @Test
    void listFromOneOnInPages() {
        for (int i = 0; i < 5; i++) {
            new UserDao(Stator.builder()
                            .client(engine.client())
                            .tablePrefix("t" + i + "-")
                            .build())
                    .table().stream(StreamViewType.KEYS_ONLY).create();
        }
        Streams pages = Streams.of(client).pageSize(2);
        List<ListedStream> all = Streams.of(client).list().toList();
        sent.clear();
        assertThat(pages.list()).as("in pages").containsExactlyInAnyOrderElementsOf(all);
        assertThat(sent).as("six by two").hasSizeBetween(3, 4);
        sent.clear();
        assertThat(pages.list().limit(2)).hasSize(2).isSubsetOf(all);
        assertThat(sent).as("as far as it is read").hasSize(1);
        Streams single = pages.pageSize(1); // the engine may turn a page around
        List<ListedStream> inOrder = single.list().toList();
        assertThat(inOrder).containsExactlyInAnyOrderElementsOf(all);
        for (int i = 0; i < inOrder.size(); i++) {
            assertThat(single.listAfter(inOrder.get(i).arn())).isEqualTo(inOrder.subList(i + 1, inOrder.size()));
        }
        ListedStream stream = reader.streams().findFirst().orElseThrow();
        assertThat(pages.list("posts")).containsExactly(stream);
        assertThat(pages.listAfter(stream.arn(), "posts")).isEmpty();
        assertThatThrownBy(() -> pages.pageSize(0)).hasMessageContaining("1 to 100");
        assertThatThrownBy(() -> pages.pageSize(101)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Faraday's :start-shard-id and :limit. */
    @Test
    void describeFromAShardOn() {
        String arn = reader.describe().arn();
        StreamShard only = shard();
        Streams pages = Streams.of(client).pageSize(1);
        assertThat(pages.describe(arn).orElseThrow().shards()).containsExactly(only);
        assertThat(pages.describeAfter(arn, only.id()).orElseThrow().shards()).isEmpty();
        assertThat(pages.describeAfter(arn.replace("posts", "nothing"), only.id()))
                .isEmpty();
    }

    @Test
    void describe() {
        DescribedStream stream = reader.describe();
        assertThat(stream.status()).isEqualTo(StreamStatus.ENABLED);
        assertThat(stream.view()).isEqualTo(StreamViewType.NEW_AND_OLD_IMAGES);
        assertThat(stream.key()).containsExactly("user-id", "timestamp");
        assertThat(stream.shards()).singleElement().satisfies(shard -> {
            assertThat(shard.firstSequenceNumber()).isPresent();
            assertThat(shard.lastSequenceNumber()).isEmpty();
        });
        assertThat(Streams.of(client).describe(stream.arn().replace("posts", "nothing")))
                .isEmpty();
    }

    @Test
    void shardIterators() {
        posts.put(Post.of("ada", 1)).execute();
        posts.put(Post.of("ada", 2)).execute();
        StreamShard shard = shard();
        List<Change<Post>> all = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()))
                .changes();
        String first = all.get(0).sequenceNumber().orElseThrow();
        assertThat(reader.changes(reader.iterator(shard, ShardPosition.at(first)))
                        .changes())
                .isEqualTo(all);
        assertThat(reader.changes(reader.iterator(shard, ShardPosition.after(first)))
                        .changes())
                .isEqualTo(all.subList(1, 2));
        assertThat(reader.changes(reader.iterator(shard, ShardPosition.latest()))
                        .changes())
                .isEmpty();
    }

    @Test
    void records() {
        posts.put(Post.of("ada", 1)).execute();
        posts.delete("ada", 1).execute();
        ChangePage<Post> page = reader.changes(reader.iterator(shard(), ShardPosition.trimHorizon()), 1);
        Change<Post> inserted = page.changes().get(0);
        assertThat(inserted).isInstanceOf(Inserted.class);
        assertThat(inserted.oldImage()).as("an absent image is no item").isEmpty();
        assertThat(inserted.newImage()).contains(Post.of("ada", 1));
        assertThat(PostKey.of(inserted)).isEqualTo(new PostKey("ada", 1));
        Change<Post> removed =
                reader.changes(page.next().orElseThrow()).changes().get(0);
        assertThat(removed).isInstanceOf(Removed.class);
        assertThat(removed.oldImage()).contains(Post.of("ada", 1));
    }

    /** Said by the identity that Faraday leaves out; DynamoDB Local has none, so it is added to a record of its own. */
    @Test
    void removalsByTimeToLiveAreTold() {
        posts.put(Post.of("ada", 1)).execute();
        posts.delete("ada", 1).execute();
        var record = reader.changes(reader.iterator(shard(), ShardPosition.trimHorizon()))
                .records()
                .get(1);
        assertThat(record.eventName()).isEqualTo(OperationType.REMOVE);
        Identity dynamoDb = Identity.builder()
                .type("Service")
                .principalId("dynamodb.amazonaws.com")
                .build();
        assertThat(posts.changes().decode(record.copy(copy -> copy.userIdentity(dynamoDb))))
                .isInstanceOf(Expired.class);
    }

    @Test
    void errorsAreThrown() {
        String arn = reader.describe().arn();
        assertThatThrownBy(() -> Streams.of(client)
                        .iterator(arn, "shardId-00000000000000000000-00000000", ShardPosition.latest()))
                .isInstanceOf(StreamReadException.class);
    }
}
