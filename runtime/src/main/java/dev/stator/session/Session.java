package dev.stator.session;

import dev.stator.error.RegionConflictException;
import dev.stator.error.ThrottledException;
import dev.stator.frozen.FrozenSettings;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationKind;
import dev.stator.observe.OperationRun;
import dev.stator.session.internal.Completions;
import dev.stator.wire.WirePath;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.ReplicatedWriteConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * What operations are sent with: clients, table names, the clock, observers. Immutable; it neither builds, changes nor
 * closes a client.
 */
public final class Session {
    private final DynamoDbClient client;
    private final @Nullable DynamoDbAsyncClient asyncClient;
    private final UnaryOperator<String> tableNames;
    private final Clock clock;
    private final TimeOrderedIds ids;
    private final Observers observers;
    private final Settings settings;
    private final ClientPath path;
    private final ClientPath asyncPath;
    private final Execution unobserved = new Execution(this);

    /**
     * @param asyncClient null: nothing can be sent asynchronously
     * @param tableNames from the name an entity declares to the name of the table in this environment
     * @param clock says what time it is where an item is stamped or given an id
     * @param observers told of every run, in this order
     */
    public Session(
            DynamoDbClient client,
            @Nullable DynamoDbAsyncClient asyncClient,
            UnaryOperator<String> tableNames,
            Clock clock,
            List<Observer> observers) {
        this(
                client,
                asyncClient,
                tableNames,
                clock,
                new Observers(observers),
                new Settings(Backoff.standard(), FrozenSettings.DEFAULT, false, null),
                new ClientPath(client),
                new ClientPath(asyncClient));
    }

    private Session(
            DynamoDbClient client,
            @Nullable DynamoDbAsyncClient asyncClient,
            UnaryOperator<String> tableNames,
            Clock clock,
            Observers observers,
            Settings settings,
            ClientPath path,
            ClientPath asyncPath) {
        this.client = Objects.requireNonNull(client, "client");
        this.asyncClient = asyncClient;
        this.tableNames = Objects.requireNonNull(tableNames, "tableNames");
        this.clock = Objects.requireNonNull(clock, "clock");
        this.ids = TimeOrderedIds.of(clock);
        this.observers = observers;
        this.settings = settings;
        this.path = path;
        this.asyncPath = asyncPath;
    }

    /**
     * What is told beside clients, names and observers.
     *
     * @param overriding what each request has besides; null: nothing
     */
    private record Settings(
            Backoff backoff,
            FrozenSettings frozen,
            boolean includingExpired,
            @Nullable AwsRequestOverrideConfiguration overriding) {
        private Settings {
            Objects.requireNonNull(backoff, "backoff");
            Objects.requireNonNull(frozen, "frozen");
        }
    }

    private Session with(
            Backoff backoff,
            FrozenSettings frozen,
            boolean includingExpired,
            @Nullable AwsRequestOverrideConfiguration overriding) {
        return new Session(
                client,
                asyncClient,
                tableNames,
                clock,
                observers,
                new Settings(backoff, frozen, includingExpired, overriding),
                path,
                asyncPath);
    }

    /** The same, of whose runs no observer is told. */
    public Session unobserved() {
        return new Session(client, asyncClient, tableNames, clock, new Observers(List.of()), settings, path, asyncPath);
    }

    /** The same with another way of waiting before asking again; {@link Backoff#standard()} unless given. */
    public Session backoff(Backoff other) {
        return with(other, settings.frozen, settings.includingExpired, settings.overriding);
    }

    /** The same, freezing and thawing otherwise; as {@link FrozenSettings#DEFAULT} says unless given. */
    public Session frozen(FrozenSettings other) {
        return with(settings.backoff, other, settings.includingExpired, settings.overriding);
    }

    /** How to freeze and thaw. */
    public FrozenSettings frozen() {
        return settings.frozen;
    }

    /** The same, whose reads show items past their time too, or not; not unless given. */
    public Session includingExpired(boolean other) {
        return with(settings.backoff, settings.frozen, other, settings.overriding);
    }

    /** Whether reads show items past their time unless they say. */
    public boolean includesExpired() {
        return settings.includingExpired;
    }

    /** How to wait before asking again. */
    public Backoff backoff() {
        return settings.backoff;
    }

    /**
     * The same, sending elsewhere.
     *
     * @param otherAsync null: nothing can be sent asynchronously; never does it go to the client of before
     */
    public Session through(DynamoDbClient other, @Nullable DynamoDbAsyncClient otherAsync) {
        ClientPath otherPath = new ClientPath(other);
        return new Session(
                other, otherAsync, tableNames, clock, observers, settings, otherPath, new ClientPath(otherAsync));
    }

    /** The same, each of whose requests has this configuration besides. */
    public Session overriding(Consumer<AwsRequestOverrideConfiguration.Builder> change) {
        AwsRequestOverrideConfiguration.Builder changed = settings.overriding == null
                ? AwsRequestOverrideConfiguration.builder()
                : settings.overriding.toBuilder();
        change.accept(changed);
        return with(settings.backoff, settings.frozen, settings.includingExpired, changed.build());
    }

    /** A request as it is sent, which has no configuration of its own. */
    @SuppressWarnings("unchecked") // a request's builder builds its like
    public <Q> Q configured(Q request) {
        if (settings.overriding == null) {
            return request;
        }
        return request instanceof RequestWithItems<?> written
                ? (Q) written.configured(settings.overriding)
                : (Q) ((DynamoDbRequest) request)
                        .toBuilder().overrideConfiguration(settings.overriding).build();
    }

    /** Whether reads of many items through the client take the fast path. */
    public WirePath wirePath() {
        return path.get();
    }

    /** The same of the asynchronous client. */
    public WirePath asyncWirePath() {
        return asyncPath.get();
    }

    /** What time it is where an item is stamped, or expires. */
    public Clock clock() {
        return clock;
    }

    /** Ids by the clock. */
    public TimeOrderedIds ids() {
        return ids;
    }

    /** Whether requests shall ask for consumed capacity although their operation does not. */
    public boolean metered() {
        return observers.wantCapacity();
    }

    /**
     * The name under which a declared table exists here.
     *
     * @throws IllegalStateException if the given mapping has no name for it
     */
    public String tableName(String declared) {
        return findTableName(declared)
                .orElseThrow(
                        () -> new IllegalStateException("What was given as tableNames(...) has no name for table \""
                                + declared + "\": it must have one for every table it is asked about."));
    }

    /** The same; empty if the given mapping has no name for it. */
    public Optional<String> findTableName(String declared) {
        return Optional.ofNullable(tableNames.apply(declared)).filter(name -> !name.isEmpty());
    }

    /**
     * Begins a run on one table.
     *
     * @param index null: the table itself
     */
    public Execution begin(OperationKind kind, String table, @Nullable String index) {
        return observers.isEmpty() ? unobserved : observed(kind, List.of(table), index);
    }

    /** Begins a run on any number of tables, named as in DynamoDB. */
    public Execution begin(OperationKind kind, List<String> tables) {
        return observers.isEmpty() ? unobserved : observed(kind, tables, null);
    }

    /** Begins a run on tables that are looked for only if there are observers. */
    public Execution begin(OperationKind kind, Supplier<List<String>> tables) {
        return observers.isEmpty() ? unobserved : observed(kind, tables.get(), null);
    }

    private Execution observed(OperationKind kind, List<String> tables, @Nullable String index) {
        return new ObservedExecution(this, observers, new OperationRun(Observers.nextRun(), kind, tables, index));
    }

    /**
     * Sends a request and waits for its response, behind {@link Execution#send}. Exceptions are the client's, but for
     * throttling and conflicts with another Region.
     *
     * @throws ThrottledException if the client was throttled until it gave up
     */
    <Q, S> S send(Call<Q, S> call, Q request) {
        try {
            return call.on(client, path, configured(request));
        } catch (AwsServiceException e) {
            throw typed(call, request, e);
        }
    }

    /**
     * Sends a request, behind {@link Execution#sendAsync}. The future fails with the client's exception
     * itself, or with a {@link ThrottledException} if the client was throttled until it gave up.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    <Q, S> CompletableFuture<S> sendAsync(Call<Q, S> call, Q request) {
        return Completions.map(
                call.on(asyncClient(), asyncPath, configured(request)),
                Function.identity(),
                error -> error instanceof AwsServiceException e ? typed(call, request, e) : error);
    }

    /** What the client throws, or what Stator knows better. */
    private static <Q> RuntimeException typed(Call<Q, ?> call, Q request, AwsServiceException error) {
        if (isReplicatedWriteConflict(error)) {
            return new RegionConflictException(call.name(), call.tables(request), error);
        }
        // The SDK counts a transaction whose first attempt is still at work as throttled; it is not.
        boolean throttled = error.isThrottlingException() && !(error instanceof TransactionInProgressException);
        return throttled ? new ThrottledException(call.name(), call.tables(request), error) : error;
    }

    private static boolean isReplicatedWriteConflict(AwsServiceException error) {
        return error instanceof ReplicatedWriteConflictException
                || (error.awsErrorDetails() != null
                        && "ReplicatedWriteConflictException"
                                .equals(error.awsErrorDetails().errorCode()));
    }

    /**
     * For answers that cannot report a failure later.
     *
     * @throws IllegalStateException if there is no asynchronous client
     */
    public void requireAsync() {
        Objects.requireNonNull(asyncClient());
    }

    private DynamoDbAsyncClient asyncClient() {
        if (asyncClient == null) {
            throw new IllegalStateException(
                    "This Stator has no asynchronous client: give it one with Stator.create(client, asyncClient),"
                            + " Stator.builder().client(client).asyncClient(asyncClient).build(), or"
                            + " through(client, asyncClient).");
        }
        return asyncClient;
    }
}
