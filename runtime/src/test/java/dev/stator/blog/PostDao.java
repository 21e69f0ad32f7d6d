package dev.stator.blog;

import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.EntityOperations;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.GlobalRangeQuery;
import dev.stator.operation.GlobalScanOperation;
import dev.stator.operation.IndexOperations;
import dev.stator.operation.ItemCheck;
import dev.stator.operation.PutOperation;
import dev.stator.operation.RangeQuery;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.UpdateOperation;
import dev.stator.schema.ItemKey;
import dev.stator.stream.ChangeStream;
import dev.stator.table.Table;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

public class PostDao implements Dao<Post> {
    private final Stator stator;
    private final EntityOperations<Post> posts;

    public PostDao(Stator stator) {
        this.stator = stator;
        posts = stator.entity(PostCodec.SCHEMA);
    }

    @Override
    public Table table() {
        return Table.of(posts);
    }

    public PostDao through(DynamoDbClient client) {
        return new PostDao(stator.through(client));
    }

    public PostDao through(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return new PostDao(stator.through(client, asyncClient));
    }

    public GetOperation<Post> get(String author, Instant postedAt) {
        return posts.get(key(author, postedAt));
    }

    public GetOperation<Post> get(PostKey key) {
        return get(key.author(), key.postedAt());
    }

    public PutOperation<Post> put(Post post) {
        return posts.put(post);
    }

    public UpdateOperation<Post> update(String author, Instant postedAt) {
        return posts.update(key(author, postedAt));
    }

    public UpdateOperation<Post> update(PostKey key) {
        return update(key.author(), key.postedAt());
    }

    public DeleteOperation<Post> delete(String author, Instant postedAt) {
        return posts.delete(key(author, postedAt));
    }

    public DeleteOperation<Post> delete(PostKey key) {
        return delete(key.author(), key.postedAt());
    }

    public ItemCheck<Post> check(String author, Instant postedAt) {
        return posts.check(key(author, postedAt));
    }

    public ItemCheck<Post> check(PostKey key) {
        return check(key.author(), key.postedAt());
    }

    public GetAllOperation<Post, Post> getAll(Iterable<? extends PostKey> keys) {
        return posts.getAll(keys, PostDao::key);
    }

    public GetAllOperation<Post, Post> getAll(Stream<? extends PostKey> keys) {
        return posts.getAll(keys, PostDao::key);
    }

    public BatchWriteOperation putAll(Iterable<? extends Post> entities) {
        return posts.putAll(entities);
    }

    public BatchWriteOperation putAll(Stream<? extends Post> entities) {
        return posts.putAll(entities);
    }

    public BatchWriteOperation deleteAll(Iterable<? extends PostKey> keys) {
        return posts.deleteAll(keys, PostDao::key);
    }

    public BatchWriteOperation deleteAll(Stream<? extends PostKey> keys) {
        return posts.deleteAll(keys, PostDao::key);
    }

    public RangeQuery.Ordered<Post, Instant> query(String author) {
        return new RangeQuery.Ordered<>(posts.query(PostCodec.AUTHOR.is(author)), PostCodec.POSTED_AT);
    }

    @Override
    public ScanOperation<Post> scan() {
        return posts.scan();
    }

    @Override
    public ChangeStream<Post> changes() {
        return ChangeStream.of(posts);
    }

    public ByTitle byTitle() {
        return new ByTitle(posts.index(PostCodec.BY_TITLE, PostByTitle.class, PostCodec.BY_TITLE_CODEC));
    }

    private static ItemKey key(PostKey key) {
        return key(key.author(), key.postedAt());
    }

    private static ItemKey key(String author, Instant postedAt) {
        return ItemKey.of(PostCodec.AUTHOR, author, PostCodec.POSTED_AT, postedAt);
    }

    public static final class ByTitle {
        private final IndexOperations<PostByTitle> index;

        private ByTitle(IndexOperations<PostByTitle> index) {
            this.index = index;
        }

        public GlobalRangeQuery.Whole<PostByTitle, Long> query(String title) {
            return new GlobalRangeQuery.Whole<>(index.globalQuery(PostCodec.TITLE.is(title)), PostCodec.LIKES);
        }

        public GlobalScanOperation<PostByTitle> scan() {
            return index.globalScan();
        }
    }
}
