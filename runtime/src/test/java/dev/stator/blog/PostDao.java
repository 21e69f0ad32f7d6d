package dev.stator.blog;

import dev.stator.ChangeStream;
import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.dao.EntityOperations;
import dev.stator.dao.IndexOperations;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.GlobalRangeQuery;
import dev.stator.operation.GlobalScanOperation;
import dev.stator.operation.ItemCheck;
import dev.stator.operation.PutOperation;
import dev.stator.operation.RangeQuery;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.UpdateOperation;
import dev.stator.schema.ItemKey;
import dev.stator.table.DeclaredTable;
import java.time.Instant;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads and writes {@link Post} items of table {@code posts}. Immutable and safe for use by several threads.
 *
 * <p>Its methods return operations, which do nothing until they are executed.
 */
@Generated("dev.stator.processor.StatorProcessor")
public class PostDao implements Dao<Post> {
    private final Stator stator;

    private final EntityOperations<Post> items;

    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     */
    public PostDao(Stator stator) {
        this.stator = stator;
        items = stator.entity(PostCodec.SCHEMA);
    }

    @Override
    public DeclaredTable table() {
        return DeclaredTable.of(items);
    }

    /**
     * The same DAO, sending through another client, and nothing asynchronously; it neither changes nor closes what it
     * is given.
     *
     * @param client what sends
     * @return the copy
     */
    public PostDao through(DynamoDbClient client) {
        return new PostDao(stator.through(client));
    }

    /**
     * The same DAO, sending through other clients; it neither changes nor closes what it is given.
     *
     * @param client what sends
     * @param asyncClient what sends
     * @return the copy
     */
    public PostDao through(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return new PostDao(stator.through(client, asyncClient));
    }

    /**
     * Reads the item with a primary key: {@code GetItem}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public GetOperation<Post, Post> get(String author, Instant postedAt) {
        return items.get(ItemKey.of(PostCodec.AUTHOR, author, PostCodec.POSTED_AT, postedAt));
    }

    /**
     * Reads the item with a primary key: {@code GetItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public GetOperation<Post, Post> get(PostKey key) {
        return get(key.author(), key.postedAt());
    }

    /**
     * Writes a whole item in place of any with the same primary key: {@code PutItem}.
     *
     * @param post the item
     * @return the operation
     */
    public PutOperation<Post> put(Post post) {
        return items.put(post);
    }

    /**
     * Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public UpdateOperation<Post> update(String author, Instant postedAt) {
        return items.update(ItemKey.of(PostCodec.AUTHOR, author, PostCodec.POSTED_AT, postedAt));
    }

    /**
     * Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public UpdateOperation<Post> update(PostKey key) {
        return update(key.author(), key.postedAt());
    }

    /**
     * Deletes the item with a primary key: {@code DeleteItem}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public DeleteOperation<Post> delete(String author, Instant postedAt) {
        return items.delete(ItemKey.of(PostCodec.AUTHOR, author, PostCodec.POSTED_AT, postedAt));
    }

    /**
     * Deletes the item with a primary key: {@code DeleteItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public DeleteOperation<Post> delete(PostKey key) {
        return delete(key.author(), key.postedAt());
    }

    /**
     * Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public ItemCheck<Post> check(String author, Instant postedAt) {
        return items.check(ItemKey.of(PostCodec.AUTHOR, author, PostCodec.POSTED_AT, postedAt));
    }

    /**
     * Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.
     *
     * @param key the primary key
     * @return the operation
     */
    public ItemCheck<Post> check(PostKey key) {
        return check(key.author(), key.postedAt());
    }

    /**
     * Reads the items of any number of primary keys: {@code BatchGetItem}.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public GetAllOperation<Post, Post> getAll(Iterable<? extends PostKey> keys) {
        return items.getAll(keys, PostDao::itemKey);
    }

    /**
     * Reads the items of any number of primary keys: {@code BatchGetItem}. The stream may hold more than memory does.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public GetAllOperation<Post, Post> getAll(Stream<? extends PostKey> keys) {
        return items.getAll(keys, PostDao::itemKey);
    }

    /**
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}.
     *
     * @param entities the items
     * @return the operation
     */
    public BatchWriteOperation putAll(Iterable<? extends Post> entities) {
        return items.putAll(entities);
    }

    /**
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}. The stream
     * may hold more than memory does.
     *
     * @param entities the items
     * @return the operation
     */
    public BatchWriteOperation putAll(Stream<? extends Post> entities) {
        return items.putAll(entities);
    }

    /**
     * Deletes the items of any number of primary keys: {@code BatchWriteItem}.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public BatchWriteOperation deleteAll(Iterable<? extends PostKey> keys) {
        return items.deleteAll(keys, PostDao::itemKey);
    }

    /**
     * Deletes the items of any number of primary keys: {@code BatchWriteItem}. The stream may hold more than memory
     * does.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public BatchWriteOperation deleteAll(Stream<? extends PostKey> keys) {
        return items.deleteAll(keys, PostDao::itemKey);
    }

    private static ItemKey itemKey(PostKey key) {
        return ItemKey.of(PostCodec.AUTHOR, key.author(), PostCodec.POSTED_AT, key.postedAt());
    }

    /**
     * Reads the items with a given {@code author}, all or by a condition on {@code postedAt}, in its order:
     * {@code Query}.
     *
     * @param author what the attribute must be
     * @return the operation
     */
    public RangeQuery.Ordered<Post, Instant, Post> query(String author) {
        return new RangeQuery.Ordered<>(items.query(PostCodec.AUTHOR.is(author)), PostCodec.POSTED_AT);
    }

    @Override
    public ScanOperation<Post, Post> scan() {
        return items.scan();
    }

    @Override
    public ChangeStream<Post> changes() {
        return ChangeStream.of(items);
    }

    /**
     * Global index {@code by-title}, which answers {@link PostByTitle}.
     *
     * @return queries and scans of it
     */
    public ByTitle byTitle() {
        return new ByTitle(items.index(PostCodec.BY_TITLE, PostCodec.BY_TITLE_CODEC));
    }

    /**
     * Queries and scans of index {@code by-title}.
     */
    public static final class ByTitle {
        private final IndexOperations<PostByTitle> index;

        private ByTitle(IndexOperations<PostByTitle> index) {
            this.index = index;
        }

        /**
         * Reads the items with a given {@code title}, all or by a condition on {@code likes}, in its order:
         * {@code Query}.
         *
         * @param title what the attribute must be
         * @return the operation
         */
        public GlobalRangeQuery.Whole<PostByTitle, Long, PostByTitle> query(String title) {
            return new GlobalRangeQuery.Whole<>(index.globalQuery(PostCodec.TITLE.is(title)), PostCodec.LIKES);
        }

        /**
         * Reads the whole index: {@code Scan}.
         *
         * @return the operation
         */
        public GlobalScanOperation<PostByTitle, PostByTitle> scan() {
            return index.globalScan();
        }
    }
}
