package dev.stator.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.blog.Post;
import dev.stator.fake.FakeTimer;
import dev.stator.session.Backoff;
import dev.stator.stream.Delivered.Outcome;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.model.Record;

class DeliveryTest {
    private static final Record GOOD = Records.inserted("New");
    private static final Record BAD = Records.record("TRUNCATE", Records.stream());

    private final FakeTimer timer = new FakeTimer();
    private final Backoff backoff = Backoff.standard().timed(timer, () -> 1.0);
    private final List<Change<Post>> seen = new ArrayList<>();
    private final List<DeadLetter<Post>> letters = new ArrayList<>();

    private Delivered<Post> deliver(Record record, ChangeHandler<Post> handler, ErrorPolicy<Post> policy)
            throws InterruptedException {
        return new Delivery<>(Records.changes().decoder(), handler, policy).deliver(record);
    }

    private void fail(Change<Post> change) throws IOException {
        seen.add(change);
        throw new IOException("no index");
    }

    @Test
    void handledAtOnce() throws InterruptedException {
        Delivered<Post> delivered = deliver(GOOD, seen::add, ErrorPolicy.standard());
        assertThat(delivered.outcome()).isEqualTo(Outcome.HANDLED);
        assertThat(delivered.isDone()).isTrue();
        assertThat(delivered.attempts()).isEqualTo(1);
        assertThat(delivered.failure()).isEmpty();
        assertThat(seen).containsExactly(delivered.change().orElseThrow());
        assertThat(timer.slept).isEmpty();
    }

    @Test
    void handledTheThirdTime() throws InterruptedException {
        Delivered<Post> delivered = deliver(
                GOOD,
                change -> {
                    seen.add(change);
                    if (seen.size() < 3) {
                        throw new IOException("no index");
                    }
                },
                ErrorPolicy.retry(5, backoff).thenStop());
        assertThat(delivered.outcome()).isEqualTo(Outcome.HANDLED);
        assertThat(delivered.attempts()).isEqualTo(3);
        assertThat(timer.slept).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void stoppedWhenNothingHelps() throws InterruptedException {
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(2, backoff).thenStop());
        assertThat(delivered.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(delivered.isDone()).isFalse();
        assertThat(delivered.attempts()).isEqualTo(3);
        assertThat(delivered.failure().orElseThrow()).hasMessage("no index");
        assertThat(seen).hasSize(3);
    }

    @Test
    void patienceEndsBeforeTheAttempts() throws InterruptedException {
        Delivered<Post> delivered = deliver(
                GOOD,
                this::fail,
                ErrorPolicy.retry(1000, backoff.patience(Duration.ofMillis(150)))
                        .thenStop());
        assertThat(delivered.attempts()).isEqualTo(3);
        assertThat(timer.slept).containsExactly(Duration.ofMillis(50), Duration.ofMillis(100));
    }

    @Test
    void skipped() throws InterruptedException {
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(0).thenSkip());
        assertThat(delivered.outcome()).isEqualTo(Outcome.SKIPPED);
        assertThat(delivered.isDone()).isTrue();
        assertThat(delivered.attempts()).isEqualTo(1);
    }

    @Test
    void deadLettersHaveTheChangeAndItsCause() throws InterruptedException {
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(1, backoff).thenDeadLetter(letters::add));
        assertThat(delivered.outcome()).isEqualTo(Outcome.DEAD_LETTERED);
        DeadLetter<Post> letter = letters.get(0);
        assertThat(letter.raw()).isSameAs(GOOD);
        assertThat(letter.table()).isEqualTo("posts");
        assertThat(letter.change()).contains(Records.changes().decode(GOOD));
        assertThat(letter.cause()).isInstanceOf(IOException.class);
        assertThat(letter.attempts()).isEqualTo(2);
    }

    @Test
    void aRecordThatCannotBeReadIsADeadLetterToo() throws InterruptedException {
        Delivered<Post> delivered = deliver(BAD, seen::add, ErrorPolicy.retry(0).thenDeadLetter(letters::add));
        assertThat(delivered.outcome()).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(letters.get(0).raw()).isSameAs(BAD);
        assertThat(letters.get(0).change()).isEmpty();
        assertThat(letters.get(0).cause()).isInstanceOf(UndecodableRecordException.class);
        assertThat(seen).isEmpty();
    }

    @Test
    void aSinkThatFailsStops() throws InterruptedException {
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(0).thenDeadLetter(letter -> {
                    throw new IOException("no queue");
                }));
        assertThat(delivered.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(delivered.failure().orElseThrow().getSuppressed()[0]).hasMessage("no queue");
    }

    @Test
    void aSinkThatThrowsTheCauseStops() throws InterruptedException {
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(0).thenDeadLetter(letter -> {
                    throw (IOException) letter.cause();
                }));
        assertThat(delivered.outcome()).isEqualTo(Outcome.STOPPED);
    }

    @Test
    void anInterruptedHandlerIsNoFailure() {
        assertThatThrownBy(() -> deliver(
                        GOOD,
                        change -> {
                            Thread.currentThread().interrupt();
                            throw new IOException("aborted");
                        },
                        ErrorPolicy.retry(0).thenDeadLetter(letters::add)))
                .isInstanceOf(InterruptedException.class)
                .hasCauseInstanceOf(IOException.class);
        assertThat(letters).isEmpty();
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    /** What handlers, converters and sinks may throw though it threatens nobody; checked exceptions undeclared too. */
    static Stream<Throwable> failures() {
        return Stream.of(
                new AssertionError("assert"),
                new StackOverflowError("deep"),
                new NoClassDefFoundError("Gone"),
                new ExceptionInInitializerError("static"),
                new Error("bare"),
                new InterruptedException("own"),
                new Throwable("bare"));
    }

    static Stream<Throwable> fatal() {
        return Stream.of(
                new OutOfMemoryError("heap"), new InternalError("bug"), new UnknownError("bug"), new ThreadDeath());
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void thePolicyDecidesWhateverIsThrown(Throwable thrown) throws InterruptedException {
        Delivered<Post> delivered = deliver(
                GOOD, change -> raise(thrown), ErrorPolicy.retry(2, backoff).thenDeadLetter(letters::add));
        assertThat(delivered.outcome()).isEqualTo(Outcome.DEAD_LETTERED);
        assertThat(delivered.attempts()).isEqualTo(3);
        assertThat(letters.get(0).cause()).isSameAs(thrown);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aSinkStopsWhateverItThrows(Throwable thrown) throws InterruptedException {
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(0).thenDeadLetter(letter -> raise(thrown)));
        assertThat(delivered.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(delivered.failure().orElseThrow().getSuppressed()).containsExactly(thrown);
    }

    @Test
    void aPolicyThatFailsStops() throws InterruptedException {
        Backoff broken = Backoff.standard().timed(timer, () -> {
            throw new AssertionError("no number");
        });
        Delivered<Post> delivered =
                deliver(GOOD, this::fail, ErrorPolicy.retry(2, broken).thenSkip());
        assertThat(delivered.outcome()).isEqualTo(Outcome.STOPPED);
        assertThat(delivered.failure().orElseThrow().getSuppressed()[0]).hasMessage("no number");
    }

    @ParameterizedTest
    @MethodSource("fatal")
    void whatThreatensTheMachinePassesThrough(Throwable thrown) {
        assertThatThrownBy(() -> deliver(
                        GOOD, change -> raise(thrown), ErrorPolicy.retry(0).thenDeadLetter(letters::add)))
                .isSameAs(thrown);
        assertThatThrownBy(
                        () -> deliver(GOOD, this::fail, ErrorPolicy.retry(0).thenDeadLetter(letter -> raise(thrown))))
                .isSameAs(thrown);
        assertThat(letters).isEmpty();
    }

    @Test
    void anInterruptionOfTheEngineIsNoFailure() {
        assertThatThrownBy(() -> new Delivery<>(
                                Records.changes().decoder(),
                                change -> {
                                    throw new InterruptedException();
                                },
                                ErrorPolicy.retry(0).thenDeadLetter(letters::add),
                                () -> true)
                        .deliver(GOOD))
                .isInstanceOf(InterruptedException.class);
        assertThat(letters).isEmpty();
    }
}
