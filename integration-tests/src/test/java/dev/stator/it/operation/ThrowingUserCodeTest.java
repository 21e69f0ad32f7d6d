package dev.stator.it.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.stator.Stator;
import dev.stator.error.DecodingException;
import dev.stator.error.EncodingException;
import dev.stator.error.FrozenException;
import dev.stator.observe.EndEvent;
import dev.stator.observe.Observer;
import dev.stator.observe.OperationRun;
import dev.stator.operation.Operation;
import dev.stator.testing.DynamoDbLocal;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each operation with each code of the user's that throws, whatever it throws, waiting and later: if the operation
 * calls it, the operation ends with that, and observers are told; if it does not, nothing is wrong.
 */
@Order(1)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrowingUserCodeTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private static final Map<String, Function<Dao, Operation<?>>> OPERATIONS = Map.ofEntries(
            Map.entry("put", dao -> dao.delicate().put(dao.fresh())),
            Map.entry("put in place", dao -> dao.delicate().put(dao.stored().text("other"))),
            Map.entry(
                    "put ignoring the version",
                    dao -> dao.delicate().put(dao.stored()).ignoringVersion()),
            Map.entry("put when", dao -> dao.delicate().put(dao.stored()).when(Delicate_.text.eq("text"))),
            Map.entry(
                    "update", dao -> dao.delicate().update("here").expecting(1).set(Delicate_.text, "other")),
            Map.entry(
                    "update of a frozen attribute",
                    dao -> dao.delicate().update("here").expecting(1).set(Delicate_.secret, "other")),
            Map.entry(
                    "update of a whole item",
                    dao -> dao.delicate().update(dao.stored()).set(Delicate_.text, "other")),
            Map.entry("patch", dao -> dao.delicate().patch(dao.stored())),
            Map.entry(
                    "patch ignoring version",
                    dao -> dao.delicate().patch(dao.stored()).ignoringVersion()),
            Map.entry("delete", dao -> dao.delicate().delete(dao.stored())),
            Map.entry(
                    "delete when",
                    dao -> dao.delicate().delete("here").expecting(1).when(Delicate_.text.eq("text"))),
            Map.entry(
                    "delete returning",
                    dao -> dao.delicate().delete("here").expecting(1).returningOld()),
            Map.entry("get", dao -> dao.delicate().get("here")),
            Map.entry("modify", dao -> dao.delicate().modify("here", old -> changed(old))),
            Map.entry(
                    "modify or create, there",
                    dao -> dao.delicate().modify("here", old -> changed(old)).orCreate(() -> changed(dao.fresh()))),
            Map.entry(
                    "modify or create, not there",
                    dao -> dao.delicate().modify("new", old -> changed(old)).orCreate(() -> changed(dao.fresh()))),
            Map.entry("scan", dao -> dao.delicate().scan()),
            Map.entry("filtered scan", dao -> dao.delicate().scan().filter(Delicate_.text.eq("text"))),
            Map.entry("parallel scan", dao -> dao.delicate().scan().parallel(2)),
            Map.entry("batchGet", dao -> dao.stator().batchGet(dao.delicate().get("here"))),
            Map.entry("getAll", dao -> dao.delicate().getAll(List.of(new DelicateKey("here")))),
            Map.entry(
                    "batchWrite",
                    dao -> dao.stator()
                            .batchWrite(dao.delicate().put(dao.fresh()).ignoringVersion())),
            Map.entry(
                    "transactGet",
                    dao -> dao.stator()
                            .transactGet(
                                    dao.delicate().get("here"), dao.delicate().get("none"))),
            Map.entry(
                    "transactWrite",
                    dao -> dao.stator()
                            .transactWrite(
                                    dao.delicate().put(dao.fresh()),
                                    dao.delicate().update("here").expecting(1).set(Delicate_.text, "other"))));

    private final DynamoDbLocal engine = Entries.engine();
    private final AtomicInteger begun = new AtomicInteger();
    private final List<@Nullable Throwable> ends = new ArrayList<>();
    private final Stator stator = UserCode.stator()
            .client(engine.client())
            .asyncClient(engine.asyncClient())
            .observer(new Noting())
            .build();
    private final DelicateDao delicate = new DelicateDao(stator);

    ThrowingUserCodeTest() {
        UserCode.behave();
        delicate.table().create();
    }

    @AfterAll
    void close() {
        UserCode.behave();
        engine.close();
    }

    /** What operations are made of, with nothing that throws when they are made. */
    private record Dao(Stator stator, DelicateDao delicate, Delicate fresh, Delicate stored) {}

    private static Delicate changed(Delicate old) {
        UserCode.CHANGE.called();
        return old;
    }

    private final class Noting implements Observer {
        @Override
        public void onBegin(OperationRun run) {
            begun.incrementAndGet();
        }

        @Override
        public void onEnd(EndEvent event) {
            synchronized (ends) {
                ends.add(event.error());
            }
        }
    }

    /** What users throw. */
    private enum Raised {
        EXCEPTION(() -> new IllegalStateException("the user's")),
        ERROR(() -> new AssertionError("the user's")),
        LINKAGE(() -> new NoClassDefFoundError("the user's")),
        OVERFLOW(StackOverflowError::new),
        CHECKED(() -> new IOException("the user's"));

        @SuppressWarnings("ImmutableEnumChecker") // a constructor
        private final Supplier<Throwable> made;

        Raised(Supplier<Throwable> made) {
            this.made = made;
        }
    }

    @ParameterizedTest
    @EnumSource
    void endsWhatCallsIt(UserCode code) {
        Map<Raised, List<String>> reached = new EnumMap<>(Raised.class);
        for (Raised raised : Raised.values()) {
            List<String> calling = new ArrayList<>();
            OPERATIONS.forEach((what, operation) -> {
                boolean waiting = reaches(code, raised, what + ", waiting", operation, Operation::execute);
                boolean later = reaches(
                        code,
                        raised,
                        what + ", later",
                        operation,
                        made -> made.executeAsync().join());
                assertThat(later).as(what).isEqualTo(waiting);
                if (waiting) {
                    calling.add(what);
                }
            });
            reached.put(raised, calling.stream().sorted().toList());
        }
        assertThat(reached.values().stream().distinct())
                .as("the same ones, whatever is thrown")
                .hasSize(1);
        assertThat(reached.get(Raised.ERROR)).isNotEmpty();
    }

    private static @Nullable Throwable thrownBy(
            Function<Dao, Operation<?>> operation, Function<Operation<?>, @Nullable Object> execution, Dao dao) {
        try {
            @Nullable Object unused = execution.apply(operation.apply(dao));
            return null;
        } catch (CompletionException e) {
            return e.getCause();
        } catch (Throwable e) {
            return e;
        }
    }

    /** Whether it is called; if so, how that ends is checked. */
    private boolean reaches(
            UserCode code,
            Raised raised,
            String what,
            Function<Dao, Operation<?>> operation,
            Function<Operation<?>, @Nullable Object> execution) {
        UserCode.behave();
        delicate.delete("new").ignoringVersion().execute();
        delicate.delete("here").ignoringVersion().execute();
        delicate.put(Delicate.of("here")).execute();
        Dao dao = new Dao(
                stator,
                delicate,
                Delicate.of("new"),
                delicate.get("here").consistent().execute().orElseThrow());
        begun.set(0);
        synchronized (ends) {
            ends.clear();
        }
        Throwable error = raised.made.get();
        code.throwing(error);
        AtomicReference<@Nullable Throwable> ended = new AtomicReference<>();
        assertTimeoutPreemptively(SOON, () -> ended.set(thrownBy(operation, execution, dao)));
        @Nullable Throwable thrown = ended.get();
        String where = code + " throwing " + raised + ", " + what;
        int calls = code.thrown();
        UserCode.behave();
        if (calls == 0) {
            assertThat(thrown).as(where).isNull();
            return false;
        }
        if (error instanceof Error raw && !isToldAsCodecs(raw, thrown)) {
            assertThat(thrown).as(where).isSameAs(error);
        } else {
            assertThat(causes(thrown)).as(where).contains(error);
        }
        synchronized (ends) {
            assertThat(ends).as(where).hasSize(begun.get());
            assertThat(ends).as(where).allSatisfy(end -> assertThat(causes(end)).contains(error));
        }
        return true;
    }

    /**
     * A value on which a codec's stack overflows, or whose format lacks a class, is refused with an exception of ours.
     */
    private static boolean isToldAsCodecs(Error error, @Nullable Throwable thrown) {
        return (error instanceof StackOverflowError || error instanceof LinkageError)
                && causes(thrown).stream()
                        .anyMatch(told -> told instanceof EncodingException
                                || told instanceof DecodingException
                                || told instanceof FrozenException);
    }

    private static List<Throwable> causes(@Nullable Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
    }
}
