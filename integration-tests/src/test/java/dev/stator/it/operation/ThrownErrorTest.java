package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.frozen.EncryptionKey;
import dev.stator.frozen.FrozenEncryption;
import dev.stator.frozen.KeyProvider;
import dev.stator.it.fault.FaultyClient;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.operation.Attemptable;
import dev.stator.operation.BatchGetOperation;
import dev.stator.operation.BatchGetResult;
import dev.stator.operation.BatchWriteOperation;
import dev.stator.operation.BatchWriteResult;
import dev.stator.operation.GetAllOperation;
import dev.stator.operation.GetAllResult;
import dev.stator.operation.Operation;
import dev.stator.operation.Paged;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.QueryOperation;
import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Whatever a user's code throws while an operation calls it, also a checked exception that nobody declares: it ends the
 * operation. Who waits gets an {@code Error} itself, and anything else itself or as a cause; a future and a publisher
 * fail with it, an observer learns of the end, and nothing hangs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrownErrorTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final EncryptionKey KEY = EncryptionKey.of("k", new byte[32]);

    private final DynamoDbLocal engine = Entries.engine();
    private final Ends ends = new Ends();
    private final Stator stator = Stator.builder()
            .client(engine.client())
            .asyncClient(engine.asyncClient())
            .tablePrefix("thrown-")
            .observer(ends)
            .build();
    private final EntryDao entries = new EntryDao(stator);
    private final TicketDao tickets = new TicketDao(stator);
    private final FragileDao fragile = new FragileDao(stator);
    private Throwable error = new AssertionError("not set");

    ThrownErrorTest() {
        entries.table().create();
        tickets.table().create();
        fragile.table().create();
        LockedDao locked = locked(KeyProvider.of(KEY));
        locked.table().create();
        locked.put(Locked.of("here")).execute();
        fragile.put(new Fragile("here", "read")).execute();
        tickets.put(Ticket.fresh("here")).execute();
        IntStream.range(0, 6).forEach(number -> entries.put(entry(number)).execute());
        Map<String, AttributeValue> bad = new LinkedHashMap<>(EntryCodec.INSTANCE.toItem(entry("carol", 1)));
        bad.put("log", AttributeValue.fromS("none"));
        engine.client()
                .putItem(request -> request.tableName(entries.table().name()).item(bad));
    }

    @AfterAll
    void close() {
        engine.close();
    }

    @BeforeEach
    void forget() {
        ends.runs.clear();
        ends.errors.clear();
    }

    private static final class Ends implements Observer {
        private final List<Long> runs = new CopyOnWriteArrayList<>();
        private final List<Optional<Throwable>> errors = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void onBegin(OperationRun run) {
            runs.add(run.id());
        }

        @Override
        public void onEnd(EndEvent event) {
            errors.add(Optional.ofNullable(event.error()));
        }
    }

    /** A way in which an operation runs the user's code. */
    private record Call(String what, Supplier<@Nullable Throwable> thrown) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Call waiting(String what, Supplier<?> work) {
        return new Call(what + ", waiting", () -> catchThrowable(work::get));
    }

    private static Call ending(String what, Runnable work) {
        return new Call(what + ", waiting", () -> catchThrowable(work::run));
    }

    private static Call later(String what, Supplier<CompletableFuture<?>> work) {
        return new Call(what + ", later", () -> {
            CompletableFuture<?> future = work.get();
            try {
                future.get(SOON.toSeconds(), TimeUnit.SECONDS);
                return null;
            } catch (ExecutionException e) {
                return e.getCause();
            } catch (Exception e) {
                return e;
            }
        });
    }

    private static Call published(String what, Supplier<Publisher<?>> publisher) {
        return new Call(what + ", published", () -> {
            Throwable thrown = catchThrowable(() -> Collector.of(publisher.get(), 3));
            return thrown instanceof CompletionException ? thrown.getCause() : thrown;
        });
    }

    private static Stream<Call> operation(String what, Operation<?> operation) {
        return Stream.of(
                waiting(what, operation::execute),
                later(what, operation::executeAsync),
                waiting(what + ", response", operation::response),
                later(what + ", response", operation::responseAsync));
    }

    private static Stream<Call> batch(String what, Operation<?> operation, Attemptable<?, ?> same) {
        return Stream.concat(
                operation(what, operation),
                Stream.of(
                        waiting(what + ", attempt", () -> orThrow(same.attempt())),
                        later(what + ", attempt", () -> same.attemptAsync().thenApply(ThrownErrorTest::orThrow))));
    }

    /** What an attempt tells as its answer. */
    private static Object orThrow(Object result) {
        if (result instanceof BatchWriteResult writes) {
            writes.orElseThrow();
        } else if (result instanceof BatchGetResult gets) {
            gets.list();
        } else {
            ((GetAllResult<?>) result).list();
        }
        return result;
    }

    private static Stream<Call> paged(String what, Paged<?> read) {
        return Stream.concat(
                operation(what, read),
                Stream.of(
                        waiting(what + ", first", read::first),
                        later(what + ", first", read::firstAsync),
                        waiting(what + ", page", read::page),
                        later(what + ", page", read::pageAsync),
                        waiting(what + ", stream", () -> read.stream().toList()),
                        waiting(what + ", pages", () -> read.pages().toList()),
                        published(what, read::publisher),
                        published(what + ", pages", read::pagesPublisher)));
    }

    private static Stream<Call> segmented(String what, ParallelScan<?, ?> scan) {
        return Stream.concat(
                operation(what, scan),
                Stream.of(
                        waiting(what + ", stream", () -> scan.stream().toList()),
                        published(what, scan::publisher),
                        ending(what + ", pages", () -> scan.forEachPage(page -> {})),
                        later(
                                what + ", pages",
                                () -> scan.forEachPageAsync(page -> CompletableFuture.completedFuture(null)))));
    }

    Stream<Call> calls() {
        QueryOperation<Entry, Entry> bad = entries.query("carol").eq(time(1)).onBadItem(item -> {
            throw raised();
        });
        EntryKey badKey = new EntryKey("carol", time(1));
        List<EntryKey> keys = List.of(new EntryKey("ada", time(1)), badKey);
        return Stream.of(
                        operation("modify", tickets.modify("here", ticket -> {
                            throw raised();
                        })),
                        operation(
                                "modify or create",
                                tickets.modify("none", ticket -> ticket).orCreate(() -> {
                                    throw raised();
                                })),
                        operation("bad item of a get", entries.get(badKey).onBadItem(item -> {
                            throw raised();
                        })),
                        operation(
                                "bad item of a transaction",
                                stator.transactGet(
                                        entries.get("ada", time(1)),
                                        entries.get(badKey).onBadItem(item -> {
                                            throw raised();
                                        }))),
                        batch(
                                "bad item of a batch",
                                stator.batchGet(entries.get(badKey).onBadItem(item -> {
                                    throw raised();
                                })),
                                stator.batchGet(entries.get(badKey).onBadItem(item -> {
                                    throw raised();
                                }))),
                        batch(
                                "bad item of many gets",
                                entries.getAll(keys).onBadItem(item -> {
                                    throw raised();
                                }),
                                entries.getAll(keys).onBadItem(item -> {
                                    throw raised();
                                })),
                        Stream.of(
                                waiting(
                                        "bad item of many gets, stream",
                                        () -> entries
                                                .getAll(keys)
                                                .onBadItem(item -> {
                                                    throw raised();
                                                })
                                                .stream()
                                                .toList()),
                                published(
                                        "bad item of many gets",
                                        () -> entries.getAll(keys)
                                                .onBadItem(item -> {
                                                    throw raised();
                                                })
                                                .publisher())),
                        batch(
                                "progress of a batch of gets",
                                stator.batchGet(entries.get(badKey)).onProgress(progress -> {
                                    throw raised();
                                }),
                                stator.batchGet(entries.get(badKey)).onProgress(progress -> {
                                    throw raised();
                                })),
                        batch(
                                "progress of many gets",
                                entries.getAll(keys).concurrency(3).onProgress(progress -> {
                                    throw raised();
                                }),
                                entries.getAll(keys).onProgress(progress -> {
                                    throw raised();
                                })),
                        batch(
                                "progress of many puts",
                                entries.putAll(List.of(entry(1))).onProgress(progress -> {
                                    throw raised();
                                }),
                                entries.putAll(List.of(entry(1))).concurrency(3).onProgress(progress -> {
                                    throw raised();
                                })),
                        Stream.of(
                                waiting(
                                        "source of puts",
                                        () -> entries.putAll(failing()).execute()),
                                later(
                                        "source of puts",
                                        () -> entries.putAll(failing()).executeAsync()),
                                waiting(
                                        "source of puts, several",
                                        () -> entries.putAll(failing())
                                                .concurrency(3)
                                                .execute()),
                                later(
                                        "source of puts, several",
                                        () -> entries.putAll(failing())
                                                .concurrency(3)
                                                .executeAsync())),
                        paged("bad item of a query", bad),
                        paged("progress of a query", entries.query("ada").onProgress(progress -> {
                            throw raised();
                        })),
                        paged("progress of a scan", entries.scan().pageSize(2).onProgress(progress -> {
                            throw raised();
                        })),
                        segmented(
                                "bad item in segments",
                                entries.scan().parallel(3).onBadItem(item -> {
                                    throw raised();
                                })),
                        segmented(
                                "progress in segments",
                                entries.scan()
                                        .filter(Entry_.author.eq("ada"))
                                        .parallel(3)
                                        .onProgress(progress -> {
                                            throw raised();
                                        })),
                        pages(),
                        converters(),
                        clocks(),
                        sources(),
                        clients(),
                        encryptionKeys())
                .flatMap(calls -> calls);
    }

    private Stream<Entry> failing() {
        return IntStream.range(0, 60).mapToObj(number -> {
            if (number == 40) {
                throw raised();
            }
            return entry(number % 6);
        });
    }

    private Stream<Call> converters() {
        Fragile written = new Fragile("new", "written");
        FragileKey here = new FragileKey("here");
        return Stream.of(
                        operation("written by a put", fragile.put(written)),
                        operation("written by a transaction", stator.transactWrite(fragile.put(written))),
                        batch(
                                "written by a batch",
                                fragile.putAll(List.of(written)),
                                fragile.putAll(List.of(written)).concurrency(3)),
                        operation("read by a get", fragile.get("here")),
                        operation(
                                "read by a put",
                                fragile.put(new Fragile("here", "read")).returningOld()),
                        operation(
                                "read by a transaction", stator.transactGet(fragile.get("here"), fragile.get("here"))),
                        batch(
                                "read by many gets",
                                fragile.getAll(List.of(here)),
                                fragile.getAll(List.of(here)).concurrency(3)),
                        paged("read by a scan", fragile.scan()),
                        segmented("read by segments", fragile.scan().parallel(3)))
                .flatMap(calls -> calls);
    }

    private Stream<Call> clocks() {
        Stator timed = Stator.builder()
                .client(engine.client())
                .asyncClient(engine.asyncClient())
                .tablePrefix("thrown-")
                .observer(ends)
                .clock(new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        throw raised();
                    }
                })
                .build();
        TicketDao late = new TicketDao(timed);
        return Stream.of(
                        operation("clock of a put", late.put(Ticket.fresh("late"))),
                        operation(
                                "clock of an update",
                                late.update("here").expecting(1).set(Ticket_.title, "x")),
                        operation("clock of modify", late.modify("here", ticket -> ticket)),
                        operation("clock of a transaction", timed.transactWrite(late.put(Ticket.fresh("late")))))
                .flatMap(calls -> calls);
    }

    /** Where the source of a batch throws, and how many elements it gives before. */
    private enum Where {
        ITERATOR(0),
        HAS_NEXT(0),
        NEXT(0),
        LATER_HAS_NEXT(130),
        LATER_NEXT(130);

        private final int good;

        Where(int good) {
            this.good = good;
        }
    }

    private <X> Iterator<X> failing(Where where, IntFunction<X> element) {
        if (where == Where.ITERATOR) {
            throw raised();
        }
        return new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                if (given == where.good && (where == Where.HAS_NEXT || where == Where.LATER_HAS_NEXT)) {
                    throw raised();
                }
                return true;
            }

            @Override
            public X next() {
                if (given == where.good) {
                    throw raised();
                }
                return element.apply(given++);
            }
        };
    }

    private <X> Collection<X> failingCollection(Where where, IntFunction<X> element) {
        return new AbstractCollection<>() {
            @Override
            public Iterator<X> iterator() {
                return failing(where, element);
            }

            @Override
            public int size() {
                return where.good + 1;
            }
        };
    }

    private <X> Stream<X> failingStream(Where where, IntFunction<X> element) {
        return StreamSupport.stream(
                () -> Spliterators.spliteratorUnknownSize(failing(where, element), Spliterator.ORDERED),
                Spliterator.ORDERED,
                false);
    }

    private Stream<Call> sources() {
        return Stream.of(Where.values()).flatMap(this::sourcesFailing);
    }

    private Stream<Call> sourcesFailing(Where where) {
        IntFunction<EntryKey> key = number -> new EntryKey("nobody", time(number));
        Iterable<EntryKey> keys = () -> failing(where, key);
        Iterable<Entry> puts = () -> failing(where, number -> entry(number % 6));
        GetAllOperation<Entry, Entry> getAll = entries.getAll(keys);
        BatchGetOperation gets = stator.batchGet(failingCollection(where, number -> entries.get(key.apply(number))));
        BatchWriteOperation writes =
                stator.batchWrite(failingCollection(where, number -> entries.put(entry(number % 6))));
        BatchWriteOperation putAll = entries.putAll(puts).concurrency(3);
        BatchWriteOperation deleteAll = entries.deleteAll(keys);
        return Stream.of(
                        batch(where + " of the keys of many gets", getAll, getAll.concurrency(3)),
                        batch(where + " of gets", gets, gets.concurrency(3)),
                        batch(where + " of writes", writes, writes.concurrency(3)),
                        batch(where + " of puts", putAll, putAll),
                        batch(where + " of the keys of deletes", deleteAll, deleteAll),
                        Stream.of(
                                waiting(
                                        where + " of the keys of many gets, stream",
                                        () -> getAll.stream().toList()),
                                published(where + " of the keys of many gets", getAll::publisher),
                                waiting(
                                        where + " of a stream of keys",
                                        () -> entries.getAll(failingStream(where, key))
                                                .execute()),
                                later(
                                        where + " of a stream of keys",
                                        () -> entries.getAll(failingStream(where, key))
                                                .executeAsync()),
                                later(
                                        where + " of a stream of keys of deletes",
                                        () -> entries.deleteAll(failingStream(where, key))
                                                .executeAsync())))
                .flatMap(calls -> calls);
    }

    /** A client that throws when it is called, as one does that is closed or full. */
    private Stream<Call> clients() {
        FaultyClient faulty = FaultyClient.around(engine.client(), engine.asyncClient());
        faulty.onAll().with((request, next) -> {
            throw raised();
        });
        Stator refused = Stator.builder()
                .client(faulty.client())
                .asyncClient(faulty.asyncClient())
                .tablePrefix("thrown-")
                .observer(ends)
                .build();
        EntryDao through = new EntryDao(refused);
        TicketDao ticketsThrough = new TicketDao(refused);
        GetAllOperation<Entry, Entry> getAll = through.getAll(List.of(new EntryKey("ada", time(1))));
        BatchWriteOperation putAll = through.putAll(List.of(entry(1)));
        return Stream.of(
                        operation("client of a get", through.get("ada", time(1))),
                        operation("client of a put", through.put(entry(1))),
                        operation("client of modify", ticketsThrough.modify("here", ticket -> ticket)),
                        batch("client of many gets", getAll, getAll.concurrency(3)),
                        batch("client of many puts", putAll, putAll.concurrency(3)),
                        paged("client of a query", through.query("ada")),
                        segmented("client of segments", through.scan().parallel(3)),
                        operation("client of a transaction", refused.transactWrite(through.put(entry(1)))),
                        operation(
                                "client of a transaction of gets",
                                refused.transactGet(through.get("ada", time(1)), through.get("ada", time(2)))))
                .flatMap(calls -> calls);
    }

    private LockedDao locked(KeyProvider keys) {
        return new LockedDao(lockedStator(keys));
    }

    private Stator lockedStator(KeyProvider keys) {
        return Stator.builder()
                .client(engine.client())
                .asyncClient(engine.asyncClient())
                .tablePrefix("thrown-")
                .frozenEncryption(FrozenEncryption.with(keys))
                .observer(ends)
                .build();
    }

    private Stream<Call> encryptionKeys() {
        Stator throwing = lockedStator(new KeyProvider() {
            @Override
            public EncryptionKey current() {
                throw raised();
            }

            @Override
            public EncryptionKey key(String id) {
                throw raised();
            }
        });
        LockedDao locked = new LockedDao(throwing);
        LockedDao unreadable = locked(new KeyProvider() {
            @Override
            public EncryptionKey current() {
                return KEY;
            }

            @Override
            public EncryptionKey key(String id) {
                throw raised();
            }
        });
        Locked other = Locked.of("other");
        List<LockedKey> keys = List.of(new LockedKey("here"));
        return Stream.of(
                        operation("current key of a put", locked.put(other)),
                        operation("key of a put", unreadable.put(other)),
                        operation("current key of a transaction", throwing.transactWrite(locked.put(other))),
                        batch(
                                "current key of many puts",
                                locked.putAll(List.of(other)),
                                locked.putAll(List.of(other)).concurrency(3)),
                        operation("key of a get", locked.get("here")),
                        operation("key of a transaction", throwing.transactGet(locked.get("here"), locked.get("none"))),
                        batch(
                                "key of many gets",
                                locked.getAll(keys),
                                locked.getAll(keys).concurrency(3)),
                        paged("key of a scan", locked.scan()),
                        segmented("key of segments", locked.scan().parallel(3)))
                .flatMap(calls -> calls);
    }

    private Stream<Call> pages() {
        ParallelScan<Entry, Entry> scan =
                entries.scan().filter(Entry_.author.eq("ada")).parallel(3);
        return Stream.of(
                ending(
                        "page",
                        () -> scan.forEachPage(page -> {
                            throw raised();
                        })),
                later(
                        "page",
                        () -> scan.forEachPageAsync(page -> {
                            throw raised();
                        })),
                later("handled page", () -> scan.forEachPageAsync(page -> CompletableFuture.failedFuture(error))),
                ending(
                        "checkpoint",
                        () -> scan.onCheckpoint(token -> {
                                    throw raised();
                                })
                                .forEachPage(page -> {})),
                later(
                        "checkpoint",
                        () -> scan.onCheckpoint(token -> {
                                    throw raised();
                                })
                                .forEachPageAsync(page -> CompletableFuture.completedFuture(null))),
                ending(
                        "last checkpoint",
                        () -> scan.onCheckpoint(Duration.ofDays(1), token -> {
                                    throw raised();
                                })
                                .forEachPage(page -> {})),
                later(
                        "last checkpoint",
                        () -> scan.onCheckpoint(Duration.ofDays(1), token -> {
                                    throw raised();
                                })
                                .forEachPageAsync(page -> CompletableFuture.completedFuture(null))),
                ending(
                        "page, and then the checkpoint",
                        () -> scan.concurrency(1)
                                .onCheckpoint(Duration.ofDays(1), token -> {
                                    throw new AssertionError("too");
                                })
                                .forEachPage(page -> {
                                    if (page.segment() > 0) {
                                        throw raised();
                                    }
                                })),
                later(
                        "page, and then the checkpoint",
                        () -> scan.concurrency(1)
                                .onCheckpoint(Duration.ofDays(1), token -> {
                                    throw new AssertionError("too");
                                })
                                .forEachPageAsync(page -> {
                                    if (page.segment() > 0) {
                                        throw raised();
                                    }
                                    return CompletableFuture.completedFuture(null);
                                })));
    }

    /** What users throw. */
    private enum Kind {
        RUNTIME_EXCEPTION(() -> new IllegalStateException("the user's")),
        ERROR(() -> new AssertionError("the user's")),
        STACK_OVERFLOW(StackOverflowError::new),
        CHECKED(() -> new IOException("the user's")),
        INTERRUPTION(InterruptedException::new);

        @SuppressWarnings("ImmutableEnumChecker") // a constructor
        private final Supplier<Throwable> made;

        Kind(Supplier<Throwable> made) {
            this.made = made;
        }
    }

    Stream<Arguments> each() {
        return Stream.of(Kind.values()).flatMap(kind -> calls().map(call -> Arguments.of(kind, call)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("each")
    void endsTheOperation(Kind kind, Call call) {
        error = kind.made.get();
        FragileConverter.thrower = this::raised;
        Throwable thrown = assertTimeoutPreemptively(SOON, call.thrown()::get);
        if (error instanceof Error && !isToldAsTooDeep(thrown)) {
            assertThat(thrown).isSameAs(error);
        } else {
            assertThat(causes(thrown)).contains(error);
        }
        assertThat(ends.runs).hasSize(1);
        assertThat(ends.errors)
                .singleElement()
                .satisfies(told -> assertThat(causes(told.orElseThrow())).contains(error));
    }

    /** A value on which a codec's stack overflows is refused with an exception of its own. */
    private boolean isToldAsTooDeep(@Nullable Throwable thrown) {
        return error instanceof StackOverflowError
                && causes(thrown).stream()
                        .anyMatch(told -> told instanceof EncodingException || told instanceof DecodingException);
    }

    private static List<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
    }

    /** Throws it, checked or not. */
    @SuppressWarnings("unchecked")
    private <X extends Throwable> RuntimeException raised() throws X {
        throw (X) error;
    }
}
