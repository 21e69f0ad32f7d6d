package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stator.ChangeStream;
import dev.stator.Stator;
import dev.stator.session.Backoff;
import dev.stator.stream.Change;
import dev.stator.stream.ChangeHandler;
import dev.stator.stream.DeadLetter;
import dev.stator.stream.Delivery;
import dev.stator.stream.ErrorPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.kinesis.exceptions.InvalidStateException;
import software.amazon.kinesis.exceptions.KinesisClientLibDependencyException;
import software.amazon.kinesis.exceptions.ShutdownException;
import software.amazon.kinesis.exceptions.ThrottlingException;

class ShardBridgeTest {
    private static final Backoff FAST = Backoff.standard()
            .first(Duration.ofMillis(1))
            .longest(Duration.ofMillis(2))
            .patience(Duration.ofMillis(50));

    private final LeaseTable leases = new LeaseTable();
    private final ShardBoard board = new ShardBoard();
    private final StopSignal ending = new StopSignal();
    private final Heard heard = new Heard();
    private final List<Integer> handled = new ArrayList<>();
    private Duration checkpointEvery = Duration.ofHours(1);

    private static ChangeStream<Note> changes() {
        Stator stator = Stator.create(new DynamoDbClient() {
            @Override
            public String serviceName() {
                return "dynamodb";
            }

            @Override
            public void close() {}
        });
        return new NoteDao(stator).changes();
    }

    private LibraryShard shard(ErrorPolicy<Note> policy, ChangeHandler<Note> handler) {
        WorkerEvents told = new WorkerEvents(heard);
        return new LibraryShard(
                leases,
                new ShardBridge<>(
                        new Delivery<>(changes().decoder(), handler, policy),
                        new ShardCheckpoints(FAST, told),
                        checkpointEvery,
                        ending,
                        board,
                        told));
    }

    private void note(Change<Note> change) {
        handled.add(number(change));
    }

    private static int number(Change<Note> change) {
        return Integer.parseInt(NoteKey.of(change).id().substring(1));
    }

    private ChangeHandler<Note> failingAt(int poison) {
        return change -> {
            if (number(change) == poison) {
                throw new IllegalStateException("poison");
            }
            note(change);
        };
    }

    private static ErrorPolicy.Retry once() {
        return ErrorPolicy.retry(1, FAST);
    }

    private static List<Integer> range(int first, int last) {
        return IntStream.rangeClosed(first, last).boxed().toList();
    }

    @Test
    void aShardStopsAtAPoisonRecordAndLosesNothing() {
        LibraryShard shard = shard(once().thenStop(), failingAt(51));

        shard.batch(Records.from(1, 100));
        shard.batch(Records.from(101, 200));

        assertThat(handled).isEqualTo(range(1, 50));
        assertThat(leases.written()).containsExactly(Records.sequence(50));
        assertThat(heard.lines()).containsExactly("STOPPED event-51", "stopped shard-1 at 1051: poison", "handled 50");
        assertThat(board.list()).singleElement().satisfies(status -> {
            assertThat(status.sequenceNumber()).contains(Records.sequence(50));
            assertThat(status.stoppedBy()).get().hasToString("java.lang.IllegalStateException: poison");
        });

        shard.shutDown();
        assertThat(leases.written()).containsExactly(Records.sequence(50));
        // The next worker has a handler that was repaired; the library reads from the checkpoint on.
        LibraryShard next = shard(once().thenStop(), this::note);
        next.batch(Records.from(51, 150));
        next.batch(Records.from(151, 200));
        assertThat(handled).isEqualTo(range(1, 200));
        assertThat(leases.checkpoint().sequenceNumber()).isEqualTo(Records.sequence(200));
    }

    @Test
    void aStoppedShardDoesNotEndSoThatItsChildrenWait() {
        LibraryShard shard = shard(once().thenStop(), failingAt(51));
        shard.batch(Records.from(1, 100));
        ending.ask();

        assertThat(shard.end()).isFalse();
        assertThat(shard.end()).isFalse();

        assertThat(leases.written()).containsExactly(Records.sequence(50));
        assertThat(board.onlyWaitingAtEnd()).isTrue();
        shard.lose();
        assertThat(board.list()).isEmpty();
    }

    @Test
    void aPoisonRecordIsSkippedAndOnlyThat() {
        LibraryShard shard = shard(once().thenSkip(), failingAt(51));

        shard.batch(Records.from(1, 100));

        assertThat(handled).isEqualTo(without51());
        assertThat(leases.written()).containsExactly(Records.sequence(100));
        assertThat(heard.lines()).containsExactly("SKIPPED event-51", "handled 100");
    }

    @Test
    void aPoisonRecordGoesToTheDeadLetters() {
        List<DeadLetter<Note>> letters = new ArrayList<>();
        LibraryShard shard = shard(once().thenDeadLetter(letters::add), failingAt(51));

        shard.batch(Records.from(1, 100));

        assertThat(handled).isEqualTo(without51());
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.raw()).isEqualTo(Records.number(51));
            assertThat(letter.cause()).hasMessage("poison");
            assertThat(letter.attempts()).isEqualTo(2);
        });
        assertThat(leases.written()).containsExactly(Records.sequence(100));
    }

    @Test
    void aShardStopsIfTheDeadLettersTakeNone() {
        LibraryShard shard = shard(
                once().thenDeadLetter(letter -> {
                    throw new IllegalStateException("queue is down");
                }),
                failingAt(51));

        shard.batch(Records.from(1, 100));

        assertThat(handled).isEqualTo(range(1, 50));
        assertThat(leases.written()).containsExactly(Records.sequence(50));
    }

    @Test
    void aRecordThatCannotBeReadIsPoisonToo() {
        List<DeadLetter<Note>> letters = new ArrayList<>();
        LibraryShard shard = shard(once().thenDeadLetter(letters::add), this::note);
        List<software.amazon.awssdk.services.dynamodb.model.Record> records = new ArrayList<>(Records.from(1, 100));
        records.set(50, Records.undecodable(51));

        shard.batch(records);

        assertThat(handled).isEqualTo(without51());
        assertThat(letters).singleElement().satisfies(letter -> {
            assertThat(letter.change()).isEmpty();
            assertThat(letter.raw()).isEqualTo(Records.undecodable(51));
        });
    }

    @Test
    void whatWorksAtTheThirdAttemptIsHandledInOrder() {
        List<Integer> failures = new ArrayList<>();
        LibraryShard shard = shard(ErrorPolicy.retry(5, FAST).thenStop(), change -> {
            if (number(change) == 51 && failures.size() < 2) {
                failures.add(51);
                throw new IllegalStateException("not yet");
            }
            note(change);
        });

        shard.batch(Records.from(1, 100));

        assertThat(handled).isEqualTo(range(1, 100));
        assertThat(heard.lines()).containsExactly("handled 100");
    }

    @Test
    void whatThreatensTheMachineStopsTheShardWhateverThePolicy() {
        LibraryShard shard = shard(once().thenSkip(), change -> {
            if (number(change) == 51) {
                throw new InternalError("deep");
            }
            note(change);
        });

        assertThat(shard.batch(Records.from(1, 100)).getException()).isNull();
        shard.batch(Records.from(101, 200));

        assertThat(handled).isEqualTo(range(1, 50));
        assertThat(leases.written()).containsExactly(Records.sequence(50));
        assertThat(heard.lines()).contains("stopped shard-1 at 1051: deep");
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new AssertionError("poison"), new StackOverflowError("poison"), new InterruptedException("poison"));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void thePolicyDecidesWhateverIsThrown(Throwable thrown) {
        LibraryShard shard = shard(once().thenSkip(), change -> {
            if (number(change) == 51) {
                raise(thrown);
            }
            note(change);
        });

        shard.batch(Records.from(1, 100));

        assertThat(handled).hasSize(99).doesNotContain(51);
        assertThat(leases.written()).containsExactly(Records.sequence(100));
    }

    @Test
    void anInterruptionSkipsNothing() {
        LibraryShard shard = shard(ErrorPolicy.retry(0).thenSkip(), change -> {
            if (number(change) == 51) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("closed by interrupt");
            }
            note(change);
        });

        shard.batch(Records.from(1, 100));

        assertThat(Thread.interrupted()).isTrue();
        shard.batch(Records.from(101, 200));
        assertThat(handled).isEqualTo(range(1, 50));
        assertThat(leases.written()).containsExactly(Records.sequence(50));
    }

    @Test
    void askedToEndItFinishesTheRecordInHand() {
        LibraryShard shard = shard(once().thenStop(), change -> {
            if (number(change) == 51) {
                ending.ask();
            }
            note(change);
        });

        shard.batch(Records.from(1, 100));
        shard.batch(Records.from(101, 200));
        shard.shutDown();

        assertThat(handled).isEqualTo(range(1, 51));
        assertThat(leases.written()).containsExactly(Records.sequence(51));
        assertThat(heard.lines()).containsExactly("handled 51");
        assertThat(board.list()).isEmpty();
    }

    @Test
    void aThrottledCheckpointIsTriedAgain() {
        leases.failsNext(2, new ThrottlingException("busy"));
        LibraryShard shard = shard(once().thenStop(), this::note);

        shard.batch(Records.from(1, 100));

        assertThat(leases.written()).containsExactly(Records.sequence(100));
        assertThat(heard.lines()).containsExactly("handled 100");
    }

    @Test
    void aCheckpointThatFailsIsMadeUpForByTheNext() {
        leases.failsNext(1, new InvalidStateException("no lease"));
        LibraryShard shard = shard(once().thenStop(), this::note);

        shard.batch(Records.from(1, 100));
        assertThat(leases.written()).isEmpty();
        assertThat(heard.lines()).containsExactly("handled 100", "no checkpoint at 1100: no lease");

        shard.shutDown();
        assertThat(leases.written()).containsExactly(Records.sequence(100));
    }

    @Test
    void aCheckpointIsGivenUpAfterAWhileAndNothingIsThrown() {
        leases.failsNext(100_000, new KinesisClientLibDependencyException("lease table is gone"));
        LibraryShard shard = shard(once().thenStop(), this::note);

        shard.batch(Records.from(1, 100));
        shard.batch(Records.from(101, 200));

        assertThat(handled).isEqualTo(range(1, 200));
        assertThat(shard.end()).isFalse();
        assertThat(heard.lines())
                .contains(
                        "no checkpoint at 1100: lease table is gone",
                        "no checkpoint at SHARD_END: lease table is gone");
    }

    @Test
    void nothingMoreIsHandledOnceAnotherWorkerHasTheShard() {
        leases.failsNext(1, new ShutdownException("lease lost"));
        LibraryShard shard = shard(once().thenStop(), this::note);

        shard.batch(Records.from(1, 100));
        shard.batch(Records.from(101, 200));
        shard.lose();

        assertThat(handled).isEqualTo(range(1, 100));
        assertThat(leases.written()).isEmpty();
        assertThat(board.list()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void theEndOfAShardIsACheckpoint(int throttled) {
        LibraryShard shard = shard(once().thenStop(), this::note);
        shard.batch(Records.from(1, 100));
        leases.failsNext(throttled, new ThrottlingException("busy"));

        assertThat(shard.end()).isTrue();

        assertThat(leases.written()).containsExactly(Records.sequence(100), "SHARD_END");
        assertThat(board.list()).isEmpty();
    }

    @Test
    void aLongBatchHasCheckpointsInBetween() {
        checkpointEvery = Duration.ofNanos(1);
        LibraryShard shard = shard(once().thenStop(), this::note);

        shard.batch(Records.from(1, 3));

        assertThat(leases.written()).containsExactly(Records.sequence(1), Records.sequence(2), Records.sequence(3));
    }

    @Test
    void aListenerThatFailsHarmsNothing() {
        WorkerEvents told = new WorkerEvents(new WorkerListener() {
            @Override
            public void onHandled(String shardId, int records, Duration lag) {
                throw new AssertionError("listener");
            }
        });
        LibraryShard shard = new LibraryShard(
                leases,
                new ShardBridge<>(
                        new Delivery<>(changes().decoder(), this::note, once().thenStop()),
                        new ShardCheckpoints(FAST, told),
                        checkpointEvery,
                        ending,
                        board,
                        told));

        shard.batch(Records.from(1, 100));
        shard.batch(Records.from(101, 200));

        assertThat(handled).isEqualTo(range(1, 200));
        assertThat(leases.checkpoint().sequenceNumber()).isEqualTo(Records.sequence(200));
    }

    @Test
    void aShardLostBeforeItWasInitializedIsLeftAlone() {
        new ChangeProcessors<>(changes(), this::note, once().thenStop(), heard, checkpointEvery, ending, board)
                .shardRecordProcessor()
                .leaseLost(software.amazon.kinesis.lifecycle.events.LeaseLostInput.builder()
                        .build());

        assertThat(board.list()).isEmpty();
    }

    private static List<Integer> without51() {
        return range(1, 100).stream().filter(number -> number != 51).toList();
    }
}
