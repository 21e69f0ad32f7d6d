package blog;

import dev.stator.ChangeStream;
import dev.stator.Dao;
import dev.stator.Stator;
import dev.stator.dao.EntityOperations;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.ItemCheck;
import dev.stator.operation.PutOperation;
import dev.stator.operation.RangeQuery;
import dev.stator.operation.ScanOperation;
import dev.stator.operation.UpdateOperation;
import dev.stator.schema.ItemKey;
import dev.stator.table.DeclaredTable;
import java.time.Instant;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads and writes {@link Post} items of table {@code posts}. Immutable and safe for use by several threads.
 *
 * <p>Its methods return operations, which do nothing until they are executed.
 */
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
     * The same DAO, sending through another client, and nothing asynchronously; it neither changes nor closes what it is given.
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
     * @param id the hash key
     * @param at the range key
     * @return the operation
     */
    public GetOperation<Post, Post> get(String id, Instant at) {
        return items.get(ItemKey.of(PostCodec.ID, id, PostCodec.AT, at));
    }

    /**
     * Reads the item with a primary key: {@code GetItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public GetOperation<Post, Post> get(PostKey key) {
        return get(key.id(), key.at());
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
     * @param id the hash key
     * @param at the range key
     * @return the operation
     */
    public UpdateOperation<Post> update(String id, Instant at) {
        return items.update(ItemKey.of(PostCodec.ID, id, PostCodec.AT, at));
    }

    /**
     * Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public UpdateOperation<Post> update(PostKey key) {
        return update(key.id(), key.at());
    }

    /**
     * Deletes the item with a primary key: {@code DeleteItem}.
     *
     * @param id the hash key
     * @param at the range key
     * @return the operation
     */
    public DeleteOperation<Post> delete(String id, Instant at) {
        return items.delete(ItemKey.of(PostCodec.ID, id, PostCodec.AT, at));
    }

    /**
     * Deletes the item with a primary key: {@code DeleteItem}.
     *
     * @param key the primary key
     * @return the operation
     */
    public DeleteOperation<Post> delete(PostKey key) {
        return delete(key.id(), key.at());
    }

    /**
     * Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.
     *
     * @param id the hash key
     * @param at the range key
     * @return the operation
     */
    public ItemCheck<Post> check(String id, Instant at) {
        return items.check(ItemKey.of(PostCodec.ID, id, PostCodec.AT, at));
    }

    /**
     * Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.
     *
     * @param key the primary key
     * @return the operation
     */
    public ItemCheck<Post> check(PostKey key) {
        return check(key.id(), key.at());
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
     * Writes any number of whole items in place of any with the same primary keys: {@code BatchWriteItem}. The stream may hold more than memory does.
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
     * Deletes the items of any number of primary keys: {@code BatchWriteItem}. The stream may hold more than memory does.
     *
     * @param keys the primary keys
     * @return the operation
     */
    public BatchWriteOperation deleteAll(Stream<? extends PostKey> keys) {
        return items.deleteAll(keys, PostDao::itemKey);
    }

    private static ItemKey itemKey(PostKey key) {
        return ItemKey.of(PostCodec.ID, key.id(), PostCodec.AT, key.at());
    }

    /**
     * Reads the items with a given {@code id}, all or by a condition on {@code at}, in its order: {@code Query}.
     *
     * @param id what the attribute must be
     * @return the operation
     */
    public RangeQuery.Ordered<Post, Instant, Post> query(String id) {
        return new RangeQuery.Ordered<>(items.query(PostCodec.ID.is(id)), PostCodec.AT);
    }

    @Override
    public ScanOperation<Post, Post> scan() {
        return items.scan();
    }

    @Override
    public ChangeStream<Post> changes() {
        return ChangeStream.of(items);
    }
}
