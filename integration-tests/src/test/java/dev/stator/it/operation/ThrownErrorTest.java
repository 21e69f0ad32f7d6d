package dev.stator.it.operation;

import static dev.stator.it.operation.Entries.entry;
import static dev.stator.it.operation.Entries.time;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stator.Stator;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.operation.Attemptable;
import dev.stator.operation.Operation;
import dev.stator.operation.Paged;
import dev.stator.operation.ParallelScan;
import dev.stator.operation.QueryOperation;
import dev.stator.testing.DynamoDbLocal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An {@code Error} that a user's code throws while an operation calls it: it ends the operation as any exception does.
 * Who waits gets the error itself, a future and a publisher fail with it, an observer learns of the end, and nothing
 * hangs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrownErrorTest {
    private static final Duration SOON = Duration.ofSeconds(20);

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
    private final AssertionError error = new AssertionError("the user's");

    ThrownErrorTest() {
        entries.table().create();
        tickets.table().create();
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
                Stream.of(waiting(what + ", attempt", same::attempt), later(what + ", attempt", same::attemptAsync)));
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
            throw error;
        });
        EntryKey badKey = new EntryKey("carol", time(1));
        List<EntryKey> keys = List.of(new EntryKey("ada", time(1)), badKey);
        return Stream.of(
                        operation("modify", tickets.modify("here", ticket -> {
                            throw error;
                        })),
                        operation(
                                "modify or create",
                                tickets.modify("none", ticket -> ticket).orCreate(() -> {
                                    throw error;
                                })),
                        operation("bad item of a get", entries.get(badKey).onBadItem(item -> {
                            throw error;
                        })),
                        operation(
                                "bad item of a transaction",
                                stator.transactGet(
                                        entries.get("ada", time(1)),
                                        entries.get(badKey).onBadItem(item -> {
                                            throw error;
                                        }))),
                        batch(
                                "bad item of a batch",
                                stator.batchGet(entries.get(badKey).onBadItem(item -> {
                                    throw error;
                                })),
                                stator.batchGet(entries.get(badKey).onBadItem(item -> {
                                    throw error;
                                }))),
                        batch(
                                "bad item of many gets",
                                entries.getAll(keys).onBadItem(item -> {
                                    throw error;
                                }),
                                entries.getAll(keys).onBadItem(item -> {
                                    throw error;
                                })),
                        Stream.of(
                                waiting(
                                        "bad item of many gets, stream",
                                        () -> entries
                                                .getAll(keys)
                                                .onBadItem(item -> {
                                                    throw error;
                                                })
                                                .stream()
                                                .toList()),
                                published(
                                        "bad item of many gets",
                                        () -> entries.getAll(keys)
                                                .onBadItem(item -> {
                                                    throw error;
                                                })
                                                .publisher())),
                        batch(
                                "progress of a batch of gets",
                                stator.batchGet(entries.get(badKey)).onProgress(progress -> {
                                    throw error;
                                }),
                                stator.batchGet(entries.get(badKey)).onProgress(progress -> {
                                    throw error;
                                })),
                        batch(
                                "progress of many gets",
                                entries.getAll(keys).concurrency(3).onProgress(progress -> {
                                    throw error;
                                }),
                                entries.getAll(keys).onProgress(progress -> {
                                    throw error;
                                })),
                        batch(
                                "progress of many puts",
                                entries.putAll(List.of(entry(1))).onProgress(progress -> {
                                    throw error;
                                }),
                                entries.putAll(List.of(entry(1))).concurrency(3).onProgress(progress -> {
                                    throw error;
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
                            throw error;
                        })),
                        paged("progress of a scan", entries.scan().pageSize(2).onProgress(progress -> {
                            throw error;
                        })),
                        segmented(
                                "bad item in segments",
                                entries.scan().parallel(3).onBadItem(item -> {
                                    throw error;
                                })),
                        segmented(
                                "progress in segments",
                                entries.scan()
                                        .filter(Entry_.author.eq("ada"))
                                        .parallel(3)
                                        .onProgress(progress -> {
                                            throw error;
                                        })),
                        pages())
                .flatMap(calls -> calls);
    }

    private Stream<Entry> failing() {
        return IntStream.range(0, 60).mapToObj(number -> {
            if (number == 40) {
                throw error;
            }
            return entry(number % 6);
        });
    }

    private Stream<Call> pages() {
        ParallelScan<Entry, Entry> scan =
                entries.scan().filter(Entry_.author.eq("ada")).parallel(3);
        return Stream.of(
                ending(
                        "page",
                        () -> scan.forEachPage(page -> {
                            throw error;
                        })),
                later(
                        "page",
                        () -> scan.forEachPageAsync(page -> {
                            throw error;
                        })),
                later("handled page", () -> scan.forEachPageAsync(page -> CompletableFuture.failedFuture(error))),
                ending(
                        "checkpoint",
                        () -> scan.onCheckpoint(token -> {
                                    throw error;
                                })
                                .forEachPage(page -> {})),
                later(
                        "checkpoint",
                        () -> scan.onCheckpoint(token -> {
                                    throw error;
                                })
                                .forEachPageAsync(page -> CompletableFuture.completedFuture(null))),
                ending(
                        "last checkpoint",
                        () -> scan.onCheckpoint(Duration.ofDays(1), token -> {
                                    throw error;
                                })
                                .forEachPage(page -> {})),
                later(
                        "last checkpoint",
                        () -> scan.onCheckpoint(Duration.ofDays(1), token -> {
                                    throw error;
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
                                        throw error;
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
                                        throw error;
                                    }
                                    return CompletableFuture.completedFuture(null);
                                })));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void endsTheOperation(Call call) {
        assertThat(assertTimeoutPreemptively(SOON, call.thrown()::get)).isSameAs(error);
        assertThat(ends.runs).hasSize(1);
        assertThat(ends.errors).singleElement().isEqualTo(Optional.of(error));
    }
}
