package dev.stator;

import dev.stator.dao.EntityOperations;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.FrozenSettings;
import dev.stator.observe.Observer;
import dev.stator.operation.Answers;
import dev.stator.operation.BatchGetOperation;
import dev.stator.operation.BatchWrite;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.GetOperation;
import dev.stator.operation.Results;
import dev.stator.operation.Runner;
import dev.stator.operation.TransactGet;
import dev.stator.operation.TransactGetOperation;
import dev.stator.operation.TransactWrite;
import dev.stator.operation.TransactWriteOperation;
import dev.stator.operation.Transactions;
import dev.stator.run.SessionRunner;
import dev.stator.schema.EntitySchema;
import dev.stator.session.Backoff;
import dev.stator.session.CheckReturnValue;
import dev.stator.session.Session;
import dev.stator.stream.checkpoint.CheckpointTable;
import dev.stator.table.KeysContradictException;
import dev.stator.table.Tables;
import dev.stator.wire.WirePath;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The entry: DynamoDB as generated DAOs see it, through clients of the AWS SDK that the caller builds and closes.
 * Immutable and safe for use by several threads; one is enough for a program.
 *
 * <pre>{@code
 * Stator stator = Stator.create(dynamoDbClient);
 * PostDao posts = new PostDao(stator);
 * }</pre>
 */
@CheckReturnValue
public final class Stator {
    private final Session session;
    private final Runner runner;
    private final KnownKeys keys = new KnownKeys();

    private Stator(Session session) {
        this.session = session;
        this.runner = new SessionRunner(session);
    }

    /** A Stator that waits for every answer; its operations cannot be executed asynchronously. */
    public static Stator create(DynamoDbClient client) {
        return builder().client(client).build();
    }

    /** A Stator for both ways of executing. */
    public static Stator create(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return builder().client(client).asyncClient(asyncClient).build();
    }

    /** Begins with no client and with the table names that entities declare. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The same Stator, sending through another client: a DAX client for some reads, a mock, another account. It sends
     * nothing asynchronously; see {@link #through(DynamoDbClient, DynamoDbAsyncClient)}. A DAO has this method too.
     */
    public Stator through(DynamoDbClient client) {
        return new Stator(session.through(client, null));
    }

    /** The same Stator, sending through other clients. A DAO has this method too. */
    public Stator through(DynamoDbClient client, DynamoDbAsyncClient asyncClient) {
        return new Stator(session.through(client, Objects.requireNonNull(asyncClient, "asyncClient")));
    }

    /**
     * The operations on an entity's table, for generated DAOs.
     *
     * @throws KeysContradictException if another record of the table, whose operations were asked for before, gives it
     *     another primary key
     */
    public <T> EntityOperations<T> entity(EntitySchema<T> schema) {
        EntityOperations<T> operations = new EntityOperations<>(session, schema);
        keys.note(operations.schema());
        return operations;
    }

    /** Puts and deletes any number of items, of one table or several: {@code BatchWriteItem}. */
    public BatchWriteOperation batchWrite(BatchWrite... operations) {
        return batchWrite(List.of(operations));
    }

    /** Puts and deletes any number of items, of one table or several; more than fit into memory, if need be. */
    public BatchWriteOperation batchWrite(Iterable<? extends BatchWrite> operations) {
        return BatchWriteOperation.of(runner, operations);
    }

    /** Puts and deletes any number of items, of one table or several; more than fit into memory, if need be. */
    public BatchWriteOperation batchWrite(Stream<? extends BatchWrite> operations) {
        return BatchWriteOperation.of(runner, operations);
    }

    /** Reads any number of items by their keys, of one table or several: {@code BatchGetItem}. */
    public BatchGetOperation batchGet(GetOperation<?, ?>... operations) {
        return batchGet(List.of(operations));
    }

    /** Reads any number of items by their keys, of one table or several: {@code BatchGetItem}. */
    public BatchGetOperation batchGet(Iterable<? extends GetOperation<?, ?>> operations) {
        return BatchGetOperation.of(runner, operations);
    }

    /** Whether {@code query}, {@code scan}, {@code batchGet} and {@code transactGet} take the fast path, or why not. */
    public WirePath wirePath() {
        return session.wirePath();
    }

    /** {@link #wirePath()} of what is executed asynchronously. */
    public WirePath asyncWirePath() {
        return session.asyncWirePath();
    }

    /** All tables there are. That of an entity is its DAO's {@code table()}. */
    public Tables tables() {
        return new Tables(session);
    }

    /**
     * A table in which consumers of streams keep how far they have come; one is enough for all. Prefix and mapping of
     * the builder are for its name too.
     */
    public CheckpointTable checkpointTable(String name) {
        return new CheckpointTable(session, name);
    }

    /**
     * All of these writes or none, over any tables: at most 100, each on another item.
     *
     * <pre>{@code
     * stator.transactWrite(
     *     accounts.update("a1").add(balance, -100).when(balance.ge(100)),
     *     accounts.update("a2").add(balance, 100),
     *     transfers.put(transfer).ifAbsent()).execute();
     * }</pre>
     *
     * <p>It is sent with this Stator's clients. The DAOs may have another Stator with other clients; one with other
     * table names, frozen encryption or clock is refused.
     */
    public TransactWriteOperation transactWrite(TransactWrite... writes) {
        return transactWrite(List.of(writes));
    }

    /** {@link #transactWrite(TransactWrite...)} of a collection. */
    public TransactWriteOperation transactWrite(Iterable<? extends TransactWrite> writes) {
        return new Transactions(runner).write(writes);
    }

    /**
     * Items of one type as they are at one moment, between transactions; the answers stand in the order of
     * {@code gets}. At most 100 items. It is sent as {@link #transactWrite(TransactWrite...)} is.
     */
    public <T> TransactGetOperation<List<Optional<T>>> transactGet(Iterable<? extends TransactGet<T>> gets) {
        return new Transactions(runner).get(gets);
    }

    /**
     * Items as they are at one moment, and what {@code answer} makes of them, of any number of types.
     *
     * <pre>{@code
     * GetOperation<Post, Post> post = posts.get("ada", postedAt);
     * GetOperation<User, User> user = users.get("ada");
     * stator.transactGet(List.of(post, user), answers -> new Sheet(answers.of(post), answers.of(user))).execute();
     * }</pre>
     */
    public <R> TransactGetOperation<R> transactGet(List<? extends TransactGet<?>> gets, Function<Answers, R> answer) {
        return new Transactions(runner).get(gets, answer);
    }

    /** Two items of any types as they are at one moment, between transactions. */
    public <A, B> TransactGetOperation<Results.Two<A, B>> transactGet(TransactGet<A> a, TransactGet<B> b) {
        return transactGet(List.of(a, b), answers -> new Results.Two<>(answers.of(a), answers.of(b)));
    }

    /** Three items of any types as they are at one moment, between transactions. */
    public <A, B, C> TransactGetOperation<Results.Three<A, B, C>> transactGet(
            TransactGet<A> a, TransactGet<B> b, TransactGet<C> c) {
        return transactGet(
                List.of(a, b, c), answers -> new Results.Three<>(answers.of(a), answers.of(b), answers.of(c)));
    }

    /** Four items of any types as they are at one moment, between transactions. */
    public <A, B, C, D> TransactGetOperation<Results.Four<A, B, C, D>> transactGet(
            TransactGet<A> a, TransactGet<B> b, TransactGet<C> c, TransactGet<D> d) {
        return transactGet(
                List.of(a, b, c, d),
                answers -> new Results.Four<>(answers.of(a), answers.of(b), answers.of(c), answers.of(d)));
    }

    /** Five items of any types as they are at one moment, between transactions. */
    public <A, B, C, D, E> TransactGetOperation<Results.Five<A, B, C, D, E>> transactGet(
            TransactGet<A> a, TransactGet<B> b, TransactGet<C> c, TransactGet<D> d, TransactGet<E> e) {
        return transactGet(
                List.of(a, b, c, d, e),
                answers ->
                        new Results.Five<>(answers.of(a), answers.of(b), answers.of(c), answers.of(d), answers.of(e)));
    }

    /** Six items of any types as they are at one moment, between transactions. */
    public <A, B, C, D, E, F> TransactGetOperation<Results.Six<A, B, C, D, E, F>> transactGet(
            TransactGet<A> a,
            TransactGet<B> b,
            TransactGet<C> c,
            TransactGet<D> d,
            TransactGet<E> e,
            TransactGet<F> f) {
        return transactGet(
                List.of(a, b, c, d, e, f),
                answers -> new Results.Six<>(
                        answers.of(a), answers.of(b), answers.of(c), answers.of(d), answers.of(e), answers.of(f)));
    }

    /** Seven items of any types as they are at one moment, between transactions. */
    public <A, B, C, D, E, F, G> TransactGetOperation<Results.Seven<A, B, C, D, E, F, G>> transactGet(
            TransactGet<A> a,
            TransactGet<B> b,
            TransactGet<C> c,
            TransactGet<D> d,
            TransactGet<E> e,
            TransactGet<F> f,
            TransactGet<G> g) {
        return transactGet(
                List.of(a, b, c, d, e, f, g),
                answers -> new Results.Seven<>(
                        answers.of(a),
                        answers.of(b),
                        answers.of(c),
                        answers.of(d),
                        answers.of(e),
                        answers.of(f),
                        answers.of(g)));
    }

    /** Eight items of any types as they are at one moment, between transactions. */
    public <A, B, C, D, E, F, G, H> TransactGetOperation<Results.Eight<A, B, C, D, E, F, G, H>> transactGet(
            TransactGet<A> a,
            TransactGet<B> b,
            TransactGet<C> c,
            TransactGet<D> d,
            TransactGet<E> e,
            TransactGet<F> f,
            TransactGet<G> g,
            TransactGet<H> h) {
        return transactGet(
                List.of(a, b, c, d, e, f, g, h),
                answers -> new Results.Eight<>(
                        answers.of(a),
                        answers.of(b),
                        answers.of(c),
                        answers.of(d),
                        answers.of(e),
                        answers.of(f),
                        answers.of(g),
                        answers.of(h)));
    }

    /** What a Stator is made of. Immutable: each method gives a changed copy. */
    @CheckReturnValue
    public static final class Builder {
        private @Nullable DynamoDbClient client;
        private @Nullable DynamoDbAsyncClient asyncClient;
        private String prefix = "";
        private UnaryOperator<String> names = UnaryOperator.identity();
        private Clock clock = Clock.systemUTC();
        private List<Observer> observers = List.of();
        private Backoff backoff = Backoff.standard();
        private FrozenSettings frozen = FrozenSettings.DEFAULT;
        private boolean includeExpired;

        private Builder() {}

        private Builder with(Consumer<Builder> change) {
            Builder copy = new Builder();
            copy.client = client;
            copy.asyncClient = asyncClient;
            copy.prefix = prefix;
            copy.names = names;
            copy.clock = clock;
            copy.observers = observers;
            copy.backoff = backoff;
            copy.frozen = frozen;
            copy.includeExpired = includeExpired;
            change.accept(copy);
            return copy;
        }

        /** The client for {@code execute()} and its kin, and for tables. Required. */
        public Builder client(DynamoDbClient client) {
            return with(copy -> copy.client = Objects.requireNonNull(client, "client"));
        }

        /** The client for {@code executeAsync()} and its kin, and for publishers. */
        public Builder asyncClient(DynamoDbAsyncClient asyncClient) {
            return with(copy -> copy.asyncClient = Objects.requireNonNull(asyncClient, "asyncClient"));
        }

        /** Put in front of every table name, after {@link #tableNames}: {@code "test-"} makes {@code test-posts}. */
        public Builder tablePrefix(String prefix) {
            return with(copy -> copy.prefix = Objects.requireNonNull(prefix, "prefix"));
        }

        /** From the name that {@code @Table} declares to that in DynamoDB. It is asked once per DAO. */
        public Builder tableNames(UnaryOperator<String> names) {
            return with(copy -> copy.names = Objects.requireNonNull(names, "names"));
        }

        /** The same as a map. A table without an entry is refused when its DAO is made: no name is met by mistake. */
        public Builder tableNames(Map<String, String> names) {
            Map<String, String> copy = Map.copyOf(names);
            return tableNames((String declared) -> copy.getOrDefault(declared, ""));
        }

        /** The clock that stamps items and says which are past their time; the system's unless given. */
        public Builder clock(Clock clock) {
            return with(copy -> copy.clock = Objects.requireNonNull(clock, "clock"));
        }

        /** Told of every run of every operation, after the observers given before. */
        public Builder observer(Observer observer) {
            List<Observer> more = new ArrayList<>(observers);
            more.add(Objects.requireNonNull(observer, "observer"));
            return with(copy -> copy.observers = List.copyOf(more));
        }

        /**
         * How long to wait before asking again where DynamoDB leaves something undone, as in batches. Whole requests
         * that are refused or fail are repeated by the SDK's client first, as it is configured.
         */
        public Builder backoff(Backoff backoff) {
            return with(copy -> copy.backoff = Objects.requireNonNull(backoff, "backoff"));
        }

        /**
         * Encrypts {@code @Frozen} attributes, and only them: {@link FrozenEncryption} says how. What another Stator
         * has stored plain is refused, unless the encryption is {@link FrozenEncryption#readingPlain()}.
         */
        public Builder frozenEncryption(FrozenEncryption encryption) {
            return with(copy -> copy.frozen = frozen.encrypted(Objects.requireNonNull(encryption, "encryption")));
        }

        /**
         * Lets the format of {@code @Frozen} attributes generate code, when a DAO is made: it is faster then, after
         * about a second, in the whole of the program, not in this Stator alone. What is stored is the same.
         */
        public Builder compileFrozen() {
            return with(copy -> copy.frozen = frozen.compile());
        }

        /**
         * Lets reads show items that are past the time of their {@code @Ttl} and that DynamoDB has not deleted yet,
         * which they hide otherwise; one read can be told so too, as {@code posts.get("ada").includeExpired()}.
         */
        public Builder includeExpired() {
            return with(copy -> copy.includeExpired = true);
        }

        /**
         * The Stator.
         *
         * @throws IllegalStateException if no {@link #client} was given, or the AWS SDK is older than 2.31
         */
        public Stator build() {
            SdkVersion.check();
            if (client == null) {
                throw new IllegalStateException("Stator needs a DynamoDbClient: Stator.builder().client(...)");
            }
            UnaryOperator<String> tableNames = declared -> {
                @Nullable String name = names.apply(declared);
                return name == null || name.isEmpty() ? "" : prefix + name;
            };
            return new Stator(new Session(client, asyncClient, tableNames, clock, observers)
                    .backoff(backoff)
                    .frozen(frozen)
                    .includingExpired(includeExpired));
        }
    }
}
