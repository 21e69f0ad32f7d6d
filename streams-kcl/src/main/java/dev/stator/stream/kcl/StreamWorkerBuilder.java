package dev.stator.stream.kcl;

import dev.stator.ChangeStream;
import dev.stator.session.Durations;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.ErrorPolicy;
import dev.stator.stream.consumer.OnTrim;
import dev.stator.stream.consumer.StartAt;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudwatch.CloudWatchAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.kinesis.leases.LeaseManagementConfig;

/**
 * Gathers what a {@link StreamWorker} needs; {@link #streams}, {@link #tables} and {@link #handler} have no default.
 *
 * @param <T> the entity
 */
public final class StreamWorkerBuilder<T> {
    /** The default of {@link #checkpointEvery}. */
    static final Duration CHECKPOINT_EVERY = Duration.ofSeconds(10);

    /** More than four calls a second and shard are throttled, whoever makes them. */
    private static final Duration SHORTEST_POLL = Duration.ofMillis(250);

    /** Names of tables, with room for what the library appends. */
    private static final Pattern APPLICATION = Pattern.compile("[A-Za-z0-9_.-]{3,200}");

    private final ChangeStream<T> changes;
    private final String application;
    private @Nullable DynamoDbStreamsClient streams;
    private @Nullable DynamoDbAsyncClient tables;
    private @Nullable CloudWatchAsyncClient cloudWatch;
    private @Nullable ChangeHandler<T> handler;
    private ErrorPolicy<T> onError = ErrorPolicy.standard();
    private OnTrim onTrim = OnTrim.FAIL;
    private StartAt startAt = StartAt.TRIM_HORIZON;
    private Duration poll = Duration.ofSeconds(1);
    private Duration failover = Duration.ofSeconds(10);
    private Duration startJitter = Duration.ofSeconds(10);
    private Duration checkpointEvery = CHECKPOINT_EVERY;
    private String workerId = uniqueId();
    private WorkerListener listener = new WorkerListener() {};
    private Consumer<LeaseManagementConfig> leases = config -> {};

    StreamWorkerBuilder(ChangeStream<T> changes, String application) {
        this.changes = Objects.requireNonNull(changes, "changes");
        if (!APPLICATION.matcher(application).matches()) {
            throw new IllegalArgumentException("application \"" + application
                    + "\": it becomes the name of a table, so 3 to 200 of letters, digits, and _ . -");
        }
        this.application = application;
    }

    /**
     * What the stream is read with ({@code DescribeStream}, {@code GetShardIterator}, {@code GetRecords}). It stays the
     * caller's, who closes it after the worker has ended.
     */
    public StreamWorkerBuilder<T> streams(DynamoDbStreamsClient client) {
        this.streams = Objects.requireNonNull(client, "streams");
        return this;
    }

    /**
     * What the library's own tables are kept with: leases and checkpoints. It makes them, billed on demand, where they
     * are missing. The client stays the caller's.
     */
    public StreamWorkerBuilder<T> tables(DynamoDbAsyncClient client) {
        this.tables = Objects.requireNonNull(client, "tables");
        return this;
    }

    /** Publishes the library's metrics to CloudWatch, in a namespace named as the application. Default: none. */
    public StreamWorkerBuilder<T> metrics(CloudWatchAsyncClient client) {
        this.cloudWatch = Objects.requireNonNull(client, "metrics");
        return this;
    }

    /** What is done with each change. It is called for several shards at once. */
    public StreamWorkerBuilder<T> handler(ChangeHandler<T> changeHandler) {
        this.handler = Objects.requireNonNull(changeHandler, "handler");
        return this;
    }

    /**
     * What is done with a record that fails. Default: {@link ErrorPolicy#standard()}, which stops its shard in the end.
     */
    public StreamWorkerBuilder<T> onError(ErrorPolicy<T> policy) {
        this.onError = Objects.requireNonNull(policy, "onError");
        return this;
    }

    /** What is done if records were not read within their 24 hours. Default: the worker fails. */
    public StreamWorkerBuilder<T> onTrim(OnTrim policy) {
        this.onTrim = Objects.requireNonNull(policy, "onTrim");
        return this;
    }

    /** Where shards begin that have no checkpoint. Default: with the oldest record. */
    public StreamWorkerBuilder<T> startAt(StartAt position) {
        this.startAt = Objects.requireNonNull(position, "startAt");
        return this;
    }

    /** How long to wait between two reads of a shard; at least 250 ms. Default: a second. */
    public StreamWorkerBuilder<T> poll(Duration pause) {
        if (pause.compareTo(SHORTEST_POLL) < 0) {
            throw new IllegalArgumentException("poll(" + pause
                    + "): DynamoDB throttles more than four reads a second of a shard; at least PT0.25S");
        }
        this.poll = Durations.bounded(pause);
        return this;
    }

    /**
     * After what time without a sign of life a worker's shards go to others; the same for all workers of an
     * application. A dead leader is replaced after three times that. Default: 10 s.
     */
    public StreamWorkerBuilder<T> failover(Duration time) {
        this.failover = Durations.positive("failover", time);
        return this;
    }

    /**
     * The worker begins after a random part of this, because workers that begin together for the first time hinder each
     * other at making the library's tables. Default: 10 s; zero for none.
     */
    public StreamWorkerBuilder<T> startJitter(Duration most) {
        if (most.isNegative()) {
            throw new IllegalArgumentException("startJitter(" + most + "): it must not be negative");
        }
        this.startJitter = Durations.bounded(most);
        return this;
    }

    /**
     * How often a checkpoint is written while a batch of up to 1000 records is handled; there is always one at its end.
     * What was handled since the last comes again after a crash. Each is a write to the lease table. Default: 10 s.
     */
    public StreamWorkerBuilder<T> checkpointEvery(Duration time) {
        this.checkpointEvery = Durations.positive("checkpointEvery", time);
        return this;
    }

    /** Tells this worker from all others of the application. Default: the host's name and something random. */
    public StreamWorkerBuilder<T> workerId(String id) {
        if (id.isBlank()) {
            throw new IllegalArgumentException("workerId: it must not be blank");
        }
        this.workerId = id;
        return this;
    }

    /** Hears of what happens. */
    public StreamWorkerBuilder<T> listener(WorkerListener workerListener) {
        this.listener = Objects.requireNonNull(workerListener, "listener");
        return this;
    }

    /**
     * Changes what else the library can be told of leases and its tables: encryption, tags, rebalancing. Called last.
     */
    public StreamWorkerBuilder<T> leases(Consumer<LeaseManagementConfig> settings) {
        this.leases = Objects.requireNonNull(settings, "leases");
        return this;
    }

    /**
     * A worker that has not started.
     *
     * @throws IllegalStateException if a client or the handler is missing
     */
    public StreamWorker<T> build() {
        return new StreamWorker<>(new WorkerSettings<>(
                changes,
                application,
                required("streams(DynamoDbStreamsClient)", streams),
                required("tables(DynamoDbAsyncClient)", tables),
                Optional.ofNullable(cloudWatch),
                required("handler(ChangeHandler)", handler),
                onError,
                onTrim,
                startAt,
                poll,
                failover,
                startJitter,
                checkpointEvery,
                workerId,
                listener,
                leases));
    }

    private static <V> V required(String method, @Nullable V value) {
        if (value == null) {
            throw new IllegalStateException("A stream worker needs " + method + " before build()");
        }
        return value;
    }

    private static String uniqueId() {
        String random = UUID.randomUUID().toString();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + random;
        } catch (UnknownHostException e) {
            return random;
        }
    }
}
