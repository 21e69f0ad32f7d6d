package dev.stator.stream;

import dev.stator.error.ThrottledException;
import dev.stator.session.CheckReturnValue;
import dev.stator.table.TableException;
import java.util.Comparator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads a table's stream by hand, request by request: {@code posts.changes().reader(streamsClient)}. It keeps no place
 * and waits for nothing; to have all changes handled, use a consumer.
 *
 * <pre>{@code
 * ChangeReader<Post> reader = posts.changes().reader(streamsClient);
 * for (StreamShard shard : reader.describe().shards().toList()) {
 *     ChangePage<Post> page = reader.changes(reader.iterator(shard, ShardPosition.trimHorizon()));
 *     page.changes().forEach(this::print);
 * }
 * }</pre>
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ChangeReader<T> {
    private final ChangeDecoder<T> decoder;
    private final Streams streams;

    /**
     * Reads what {@code decoder} is for; users begin with {@code posts.changes().reader(..)}.
     *
     * @param client for DynamoDB Streams; the caller builds, configures and closes it
     */
    public ChangeReader(ChangeDecoder<T> decoder, DynamoDbStreamsClient client) {
        this.decoder = decoder;
        this.streams = Streams.of(client);
    }

    /** The table's streams ({@code ListStreams}): the enabled one, and those disabled within 24 hours. */
    public Stream<ListedStream> streams() {
        return streams.list(decoder.table());
    }

    /**
     * The table's latest stream ({@code ListStreams}, {@code DescribeStream}): the enabled one or, if none is, that
     * disabled last.
     *
     * @throws TableException if there is none, or it lacks images that {@link ChangeDecoder#requireImages} asks for
     */
    public DescribedStream describe() {
        DescribedStream latest = streams()
                .max(Comparator.comparing(ListedStream::label))
                .flatMap(listed -> streams.describe(listed.arn()))
                .orElseThrow(() -> new TableException(
                        decoder.table(),
                        "it has no stream; enable one with"
                                + " table().stream(StreamViewType.NEW_AND_OLD_IMAGES).ensure(), or .migrate() if the "
                                + "table is"
                                + " there already",
                        null));
        decoder.checkView(latest.view());
        return latest;
    }

    /**
     * A place in a shard ({@code GetShardIterator}).
     *
     * @throws StreamReadException if the shard is not there, or not any more, or its record has been trimmed
     */
    public ShardIterator iterator(StreamShard shard, ShardPosition from) {
        return streams.iterator(shard, from);
    }

    /**
     * The next changes of a shard ({@code GetRecords}), up to 1000 or 1 MB.
     *
     * @throws StreamReadException if the iterator has expired or the records have been trimmed
     * @throws ThrottledException if it was asked too often: at most four or five times a second for each shard
     */
    public ChangePage<T> changes(ShardIterator iterator) {
        return new ChangePage<>(decoder, streams.records(iterator));
    }

    /**
     * {@link #changes(ShardIterator)}, fewer at once.
     *
     * @param limit 1 to 1000
     */
    public ChangePage<T> changes(ShardIterator iterator, int limit) {
        return new ChangePage<>(decoder, streams.records(iterator, limit));
    }
}
