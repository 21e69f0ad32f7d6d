package dev.stator.blog;

import dev.stator.Stator;
import dev.stator.UnversionedDao;
import dev.stator.dao.IndexOperations;
import dev.stator.operation.DeleteOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.GlobalRangeQuery;
import dev.stator.operation.GlobalScanOperation;
import dev.stator.operation.ItemCheck;
import dev.stator.operation.RangeQuery;
import dev.stator.operation.UpdateOperation;
import dev.stator.schema.ItemKey;
import java.time.Instant;
import javax.annotation.processing.Generated;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads and writes {@link Post} items of table {@code posts}. Immutable and safe for use by several threads.
 *
 * <p>Its methods return operations, which do nothing until they are executed.
 */
@Generated("dev.stator.processor.StatorProcessor")
public class PostDao extends UnversionedDao<Post, PostKey> {
    /**
     * A DAO on the client of {@code stator}.
     *
     * @param stator client and table names
     */
    public PostDao(Stator stator) {
        super(stator, PostCodec.SCHEMA, PostDao::itemKey);
    }

    /**
     * The same DAO, sending through another client, and nothing asynchronously; it neither changes nor closes it.
     *
     * @param client what sends
     * @return the copy
     */
    public PostDao through(DynamoDbClient client) {
        return new PostDao(stator.through(client));
    }

    /**
     * The same DAO, sending through other clients; it neither changes nor closes them.
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
        return get(new PostKey(author, postedAt));
    }

    /**
     * Changes attributes of the item with a primary key, where there is one: {@code UpdateItem}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public UpdateOperation<Post> update(String author, Instant postedAt) {
        return update(new PostKey(author, postedAt));
    }

    /**
     * Deletes the item with a primary key: {@code DeleteItem}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public DeleteOperation<Post> delete(String author, Instant postedAt) {
        return delete(new PostKey(author, postedAt));
    }

    /**
     * Checks a condition of the item with a primary key, in a transaction: {@code ConditionCheck}.
     *
     * @param author the hash key
     * @param postedAt the range key
     * @return the operation
     */
    public ItemCheck<Post> check(String author, Instant postedAt) {
        return check(new PostKey(author, postedAt));
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
        return new RangeQuery.Ordered<Post, Instant, Post>(
                items.query(PostCodec.AUTHOR.is(author)), PostCodec.POSTED_AT);
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
            return new GlobalRangeQuery.Whole<PostByTitle, Long, PostByTitle>(
                    index.globalQuery(PostCodec.TITLE.is(title)), PostCodec.LIKES);
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
