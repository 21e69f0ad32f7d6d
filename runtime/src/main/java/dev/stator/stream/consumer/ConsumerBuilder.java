package dev.stator.stream.consumer;

import dev.stator.session.CheckReturnValue;
import dev.stator.session.Durations;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeDecoder;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.checkpoint.CheckpointStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadFactory;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * What a {@link StreamConsumer} is made of. A handler and a store of checkpoints are required. Immutable: each method
 * gives a changed copy.
 *
 * @param <T> the entity
 */
@CheckReturnValue
public final class ConsumerBuilder<T> {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,255}");
    private static final int MOST_RECORDS = 1000;

    private final ChangeDecoder<T> decoder;
    private final DynamoDbStreamsClient client;
    private final String name;
    private final InstantSource clock;

    // Set in copies only, before anybody sees them.
    private @Nullable BatchHandler<T> handler;
    private boolean batched;
    private ErrorPolicy<T> onError = ErrorPolicy.standard();
    private @Nullable CheckpointStore store;
    private Duration ttl = Duration.ofSeconds(15);
    private StartAt startAt = StartAt.TRIM_HORIZON;
    private OnTrim onTrim = OnTrim.FAIL;
    private @Nullable String streamArn;
    private int sideBySide = 4;
    private Duration leastPause = ShardWorker.PACE;
    private Duration mostPause = Duration.ofSeconds(1);
    private Duration discovery = Duration.ofMinutes(1);
    private Duration checkpointEvery = Duration.ofSeconds(5);
    private int pageSize = MOST_RECORDS;
    private ThreadFactory threads = Thread::new;
    private List<ConsumerListener> listeners = List.of();

    /**
     * A consumer of what {@code decoder} is for; users begin with {@code posts.changes().consumer(..)}.
     *
     * @param client for DynamoDB Streams; the caller builds, configures and closes it
     * @param name under which its checkpoints are kept: 1 to 255 of {@code A-Za-z0-9_.-}
     * @param clock tells the time for {@link StartAt#LATEST} and lags
     */
    public ConsumerBuilder(ChangeDecoder<T> decoder, DynamoDbStreamsClient client, String name, InstantSource clock) {
        this.decoder = Objects.requireNonNull(decoder, "decoder");
        this.client = Objects.requireNonNull(client, "client");
        this.clock = Objects.requireNonNull(clock, "clock");
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("consumer(.., \"" + name
                    + "\"): a name has 1 to 255 letters, digits, '_', '.' and '-'; checkpoints are kept under it");
        }
        this.name = name;
    }

    private ConsumerBuilder<T> copy() {
        ConsumerBuilder<T> copy = new ConsumerBuilder<>(decoder, client, name, clock);
        copy.handler = handler;
        copy.batched = batched;
        copy.onError = onError;
        copy.store = store;
        copy.ttl = ttl;
        copy.startAt = startAt;
        copy.onTrim = onTrim;
        copy.streamArn = streamArn;
        copy.sideBySide = sideBySide;
        copy.leastPause = leastPause;
        copy.mostPause = mostPause;
        copy.discovery = discovery;
        copy.checkpointEvery = checkpointEvery;
        copy.pageSize = pageSize;
        copy.threads = threads;
        copy.listeners = listeners;
        return copy;
    }

    /** Gets each change. It is called by several threads, for changes of different items. */
    public ConsumerBuilder<T> handler(ChangeHandler<T> each) {
        Objects.requireNonNull(each, "handler");
        ConsumerBuilder<T> copy = copy();
        copy.batched = false;
        copy.handler = batch -> {
            for (Change<T> change : batch) {
                each.onChange(change);
            }
        };
        return copy;
    }

    /** Gets the changes of a page together, up to {@link #batch} of one shard. It is called by several threads. */
    public ConsumerBuilder<T> batchHandler(BatchHandler<T> several) {
        ConsumerBuilder<T> copy = copy();
        copy.batched = true;
        copy.handler = Objects.requireNonNull(several, "batchHandler");
        return copy;
    }

    /** What happens with a change that cannot be read or handled; {@link ErrorPolicy#standard()} unless given. */
    public ConsumerBuilder<T> onError(ErrorPolicy<T> policy) {
        ConsumerBuilder<T> copy = copy();
        copy.onError = Objects.requireNonNull(policy, "onError");
        return copy;
    }

    /** Where it is kept how far the consumer has come. */
    public ConsumerBuilder<T> checkpoints(CheckpointStore kept) {
        ConsumerBuilder<T> copy = copy();
        copy.store = Objects.requireNonNull(kept, "checkpoints");
        return copy;
    }

    /**
     * For how long a process owns the consumer without renewing, which it does three times in that time; 15 seconds
     * unless given. After a crash, another takes over so much later.
     */
    public ConsumerBuilder<T> lease(Duration duration) {
        ConsumerBuilder<T> copy = copy();
        copy.ttl = Durations.positive("lease", duration);
        return copy;
    }

    /** Where a consumer without checkpoints begins; {@link StartAt#TRIM_HORIZON} unless given. */
    public ConsumerBuilder<T> startAt(StartAt place) {
        ConsumerBuilder<T> copy = copy();
        copy.startAt = Objects.requireNonNull(place, "startAt");
        return copy;
    }

    /** What it does when changes are lost to it; {@link OnTrim#FAIL} unless given. */
    public ConsumerBuilder<T> onTrim(OnTrim policy) {
        ConsumerBuilder<T> copy = copy();
        copy.onTrim = Objects.requireNonNull(policy, "onTrim");
        return copy;
    }

    /** Reads this stream and no other, as one that was disabled; unless given, the table's latest. */
    public ConsumerBuilder<T> stream(String arn) {
        ConsumerBuilder<T> copy = copy();
        copy.streamArn = Objects.requireNonNull(arn, "stream");
        return copy;
    }

    /**
     * How many shards are read and handled at the same time, each by a thread with one page in memory; 4 unless given.
     * If the stream has more that can be read, they take turns.
     */
    public ConsumerBuilder<T> maxConcurrentShards(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("maxConcurrentShards(" + most + "): it must be at least 1");
        }
        ConsumerBuilder<T> copy = copy();
        copy.sideBySide = most;
        return copy;
    }

    /**
     * How long after one page of a shard the next is read: {@code least} while there are changes, and longer and longer
     * up to {@code most} while there are none. 250 milliseconds and one second unless given.
     *
     * @param least 250 milliseconds or more, since DynamoDB throttles readers that are faster
     */
    public ConsumerBuilder<T> poll(Duration least, Duration most) {
        if (least.compareTo(ShardWorker.PACE) < 0) {
            throw new IllegalArgumentException("poll(" + least
                    + ", ..): at least 250 ms lie between two pages of a shard, or DynamoDB throttles them");
        }
        if (most.compareTo(least) < 0) {
            throw new IllegalArgumentException(
                    "poll(" + least + ", " + most + "): the longest wait must not be shorter");
        }
        ConsumerBuilder<T> copy = copy();
        copy.leastPause = Durations.bounded(least);
        copy.mostPause = Durations.bounded(most);
        return copy;
    }

    /**
     * How many changes a page has at most, 1 to 1000; 1000 unless given. After each page a checkpoint is kept.
     */
    public ConsumerBuilder<T> batch(int most) {
        if (most < 1 || most > MOST_RECORDS) {
            throw new IllegalArgumentException("batch(" + most + "): GetRecords gives 1 to " + MOST_RECORDS);
        }
        ConsumerBuilder<T> copy = copy();
        copy.pageSize = most;
        return copy;
    }

    /** How often a checkpoint is kept within a page that takes long, between two changes; 5 seconds unless given. */
    public ConsumerBuilder<T> checkpointEvery(Duration interval) {
        ConsumerBuilder<T> copy = copy();
        copy.checkpointEvery = Durations.positive("checkpointEvery", interval);
        return copy;
    }

    /** How often all shards are listed, besides whenever one has ended; a minute unless given. */
    public ConsumerBuilder<T> discoverEvery(Duration interval) {
        ConsumerBuilder<T> copy = copy();
        copy.discovery = Durations.positive("discoverEvery", interval);
        return copy;
    }

    /** Is told what the consumer does, after those given before. */
    public ConsumerBuilder<T> listener(ConsumerListener listener) {
        ConsumerBuilder<T> copy = copy();
        List<ConsumerListener> more = new ArrayList<>(listeners);
        more.add(Objects.requireNonNull(listener, "listener"));
        copy.listeners = List.copyOf(more);
        return copy;
    }

    /** Makes its threads; platform threads that keep the program alive unless given. */
    public ConsumerBuilder<T> threads(ThreadFactory factory) {
        ConsumerBuilder<T> copy = copy();
        copy.threads = Objects.requireNonNull(factory, "threads");
        return copy;
    }

    /**
     * The consumer, not started.
     *
     * @throws IllegalStateException if there is no handler, or no store of checkpoints
     */
    public StreamConsumer build() {
        if (handler == null) {
            throw new IllegalStateException("Consumer \"" + name
                    + "\" has nothing to do with changes: give it .handler(change -> ..) or "
                    + ".batchHandler(changes -> ..)");
        }
        if (store == null) {
            throw new IllegalStateException("Consumer \"" + name + "\" has nowhere to keep how far it has come: give it"
                    + " .checkpoints(stator.checkpointTable(\"..\")), .checkpoints(CheckpointStore.file(path)), or"
                    + " .checkpoints(CheckpointStore.inMemory()) if it may forget that when the program ends");
        }
        ConsumerEvents events = new ConsumerEvents(name, listeners);
        String owner = ProcessHandle.current().pid() + "-" + UUID.randomUUID();
        return new StreamConsumer(new ConsumerSettings<>(
                name,
                owner,
                decoder,
                new StreamCalls(client, events),
                events,
                handler,
                batched,
                onError,
                store,
                ttl,
                startAt,
                onTrim,
                streamArn,
                sideBySide,
                leastPause,
                mostPause,
                discovery,
                checkpointEvery,
                pageSize,
                threads,
                clock));
    }
}
