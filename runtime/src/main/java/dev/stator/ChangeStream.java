package dev.stator;

import dev.stator.dao.EntityOperations;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeDecoder;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ChangeHandlers;
import dev.stator.stream.ChangeReader;
import dev.stator.stream.ChangeRecords;
import dev.stator.stream.UndecodableRecordException;
import dev.stator.stream.consumer.ConsumerBuilder;
import dev.stator.table.TableException;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * The changes of a table's items: {@code posts.changes()}. Immutable and safe for use by several threads. The table
 * must have a stream: {@code posts.table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure()}.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ChangeStream<T> {
    private final Session session;
    private final ChangeDecoder<T> decoder;

    private ChangeStream(Session session, ChangeDecoder<T> decoder) {
        this.session = session;
        this.decoder = decoder;
    }

    /**
     * The changes of the items that {@code operations} are for; generated DAOs call this. Those of other records in the
     * same table are passed over.
     */
    public static <T> ChangeStream<T> of(EntityOperations<T> operations) {
        return new ChangeStream<>(operations.session(), ChangeDecoder.of(operations.schema()));
    }

    /**
     * The same, for a handler that cannot do without images. Whatever starts on a stream that does not have them, fails
     * at once; a record without them cannot be read.
     *
     * @param atLeast {@code NEW_IMAGE}, {@code OLD_IMAGE} or {@code NEW_AND_OLD_IMAGES}; {@code KEYS_ONLY} requires
     * none
     */
    public ChangeStream<T> requireImages(StreamViewType atLeast) {
        return new ChangeStream<>(session, decoder.requireImages(atLeast));
    }

    /** The name of the table in DynamoDB. */
    public String table() {
        return decoder.table();
    }

    /** The entity. */
    public Class<T> type() {
        return decoder.type();
    }

    /**
     * Reads a record of the table's stream.
     *
     * @throws UndecodableRecordException with the record, if it cannot be read, or lacks an image that {@link
     *     #requireImages} asks for, or tells of an item of another record in the same table
     */
    public Change<T> decode(Record record) {
        return decoder.decode(record);
    }

    /**
     * Checks that a stream has the images that {@link #requireImages} asks for. Whatever consumes a stream does this
     * before it reads the first record.
     *
     * @param view the view type of the stream, as {@code DescribeStream} tells it
     * @throws TableException if it has not, saying what to do
     */
    public void checkView(StreamViewType view) {
        decoder.checkView(view);
    }

    /**
     * Begins a handler that has one for each record of a table of several: {@code shop.changes().on(OrderItem.class,
     * ..).otherwise(..)}. What reads the stream is still this.
     *
     * @param type a record of the table, or an interface of some
     * @param handler is given its changes
     * @throws IllegalArgumentException if the table has no such record
     */
    public <S extends T> ChangeHandlers<T> on(Class<S> type, ChangeHandler<S> handler) {
        return ChangeHandlers.of(decoder).on(type, handler);
    }

    /**
     * Makes records as this stream would have them, for tests of what handles them: {@code
     * posts.changes().records().inserted(post)}.
     */
    public ChangeRecords<T> records() {
        return decoder.records(session.clock().instant());
    }

    /** What reads the records, for what follows the stream. */
    public ChangeDecoder<T> decoder() {
        return decoder;
    }

    /**
     * Reads the stream by hand, request by request.
     *
     * @param client for DynamoDB Streams; the caller builds, configures and closes it
     */
    public ChangeReader<T> reader(DynamoDbStreamsClient client) {
        return new ChangeReader<>(decoder, client);
    }

    /**
     * Follows the changes in this process, from where a consumer of that name was left.
     *
     * @param client for DynamoDB Streams; the caller builds, configures and closes it
     * @param name under which it is kept how far the consumer has come: 1 to 255 letters, digits, '_', '.' and '-'
     */
    public ConsumerBuilder<T> consumer(DynamoDbStreamsClient client, String name) {
        return new ConsumerBuilder<>(decoder, client, name, session.clock());
    }
}
