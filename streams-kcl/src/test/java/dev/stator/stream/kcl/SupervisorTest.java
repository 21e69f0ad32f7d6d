package dev.stator.stream.kcl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stator.session.Backoff;
import dev.stator.stream.kcl.WorkerStatus.State;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SupervisorTest {
    private static final Backoff FAST =
            Backoff.standard().first(Duration.ofMillis(1)).longest(Duration.ofMillis(2));
    private static final Duration LONG = Duration.ofSeconds(10);

    private final Heard heard = new Heard();
    private final ShardBoard board = new ShardBoard();
    private final List<FakeEngine> built = new CopyOnWriteArrayList<>();

    /** Ends when told to, or at once with what it was made with. */
    private static class FakeEngine implements WorkerEngine {
        final StopSignal shards;
        final CountDownLatch began = new CountDownLatch(1);
        final CountDownLatch ends = new CountDownLatch(1);
        volatile boolean ended;

        FakeEngine(StopSignal shards) {
            this.shards = shards;
        }

        @Override
        public void run() throws Exception {
            began.countDown();
            ends.await();
        }

        @Override
        public CompletableFuture<Boolean> endGracefully() {
            ends.countDown();
            return CompletableFuture.completedFuture(true);
        }

        @Override
        public void end() {
            ended = true;
            ends.countDown();
        }
    }

    private Supervisor supervisor(Duration jitter, Function<StopSignal, FakeEngine> engines) {
        return new Supervisor(
                shards -> {
                    FakeEngine engine = engines.apply(shards);
                    built.add(engine);
                    return engine;
                },
                jitter,
                FAST,
                board,
                new WorkerEvents(heard));
    }

    private Supervisor started(Function<StopSignal, FakeEngine> engines) {
        Supervisor supervisor = supervisor(Duration.ZERO, engines);
        supervisor.start("test-supervisor");
        return supervisor;
    }

    private FakeEngine begun(int number) throws InterruptedException {
        while (built.size() <= number) {
            Thread.sleep(1);
        }
        assertThat(built.get(number).began.await(10, TimeUnit.SECONDS)).isTrue();
        return built.get(number);
    }

    @Test
    void itRunsUntilItIsStopped() throws InterruptedException {
        Supervisor supervisor = supervisor(Duration.ZERO, FakeEngine::new);
        assertThat(supervisor.status().state()).isEqualTo(State.NEW);
        supervisor.start("test-supervisor");
        FakeEngine engine = begun(0);
        assertThat(supervisor.status().state()).isEqualTo(State.RUNNING);
        assertThat(engine.shards.isAsked()).isFalse();

        assertThat(supervisor.stop(LONG)).isTrue();

        supervisor.await();
        assertThat(supervisor.status().state()).isEqualTo(State.STOPPED);
        assertThat(supervisor.status().failure()).isEmpty();
        assertThat(engine.shards.isAsked()).isTrue();
        assertThat(engine.ended).isFalse();
        assertThat(supervisor.stop(LONG)).isTrue();
    }

    @Test
    void anEngineThatEndsUnaskedIsReplacedOnceItsShardsAreToldToEnd() throws InterruptedException {
        Supervisor supervisor = started(shards -> {
            assertThat(built).allMatch(earlier -> earlier.shards.isAsked());
            return built.size() == 2
                    ? new FakeEngine(shards)
                    : new FakeEngine(shards) {
                        @Override
                        public void run() throws Exception {
                            throw new Exception("could not begin " + built.size());
                        }
                    };
        });
        FakeEngine third = begun(2);

        assertThat(third.shards.isAsked()).isFalse();
        assertThat(heard.lines()).containsExactly("restart 1: could not begin 1", "restart 2: could not begin 2");
        WorkerStatus status = supervisor.status();
        assertThat(status.state()).isEqualTo(State.RUNNING);
        assertThat(status.restarts()).isEqualTo(2);
        assertThat(status.failure()).get().hasToString("java.lang.Exception: could not begin 2");
        assertThat(supervisor.stop(LONG)).isTrue();
    }

    @Test
    void anEngineThatEndsWithoutAWordIsReplacedToo() throws InterruptedException {
        Supervisor supervisor = started(FakeEngine::new);
        begun(0);
        board.opened("shard-1");
        built.get(0).ends.countDown();
        begun(1);

        assertThat(heard.lines()).containsExactly("restart 1: unknown");
        assertThat(supervisor.status().shards()).isEmpty();
        assertThat(supervisor.stop(LONG)).isTrue();
    }

    @Test
    void anEngineThatDoesNotEndGracefullyIsEndedWhenTimeIsUp() throws InterruptedException {
        Supervisor supervisor = started(shards -> new FakeEngine(shards) {
            @Override
            public CompletableFuture<Boolean> endGracefully() {
                return new CompletableFuture<>();
            }
        });
        FakeEngine engine = begun(0);

        assertThat(supervisor.stop(Duration.ofMillis(50))).isFalse();

        assertThat(supervisor.await(LONG)).isTrue();
        assertThat(engine.ended).isTrue();
        assertThat(supervisor.status().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void shardsThatMayNotEndDoNotUseUpTheTime() throws InterruptedException {
        Supervisor supervisor = started(shards -> new FakeEngine(shards) {
            @Override
            public CompletableFuture<Boolean> endGracefully() {
                return new CompletableFuture<>();
            }
        });
        begun(0);
        board.opened("shard-1");
        board.waitsAtEnd("shard-1");

        assertThat(supervisor.stop(LONG)).isTrue();
    }

    @Test
    void stoppedBeforeItsFirstRunItHasNone() throws InterruptedException {
        Supervisor supervisor = supervisor(Duration.ofDays(1), FakeEngine::new);
        supervisor.start("test-supervisor");

        assertThat(supervisor.stop(LONG)).isTrue();

        assertThat(built.get(0).began.getCount()).isOne();
        assertThat(supervisor.status().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void neverStartedItIsStoppedAtOnce() {
        Supervisor supervisor = supervisor(Duration.ZERO, FakeEngine::new);

        assertThat(supervisor.stop(LONG)).isTrue();

        assertThat(supervisor.status().state()).isEqualTo(State.STOPPED);
        assertThatThrownBy(() -> supervisor.start("test-supervisor"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("once");
    }

    @Test
    void aFailureEndsItForGood() throws InterruptedException {
        Supervisor supervisor = started(FakeEngine::new);
        FakeEngine engine = begun(0);
        IllegalStateException cause = new IllegalStateException("changes were lost");

        supervisor.fail(cause);
        supervisor.fail(new IllegalStateException("another shard's"));

        assertThat(supervisor.await(LONG)).isTrue();
        assertThat(supervisor.status().state()).isEqualTo(State.FAILED);
        assertThat(supervisor.status().failure()).contains(cause);
        assertThat(engine.shards.isAsked()).isTrue();
        assertThat(heard.lines()).isEmpty();
        assertThat(supervisor.stop(LONG)).isTrue();
        assertThat(supervisor.status().state()).isEqualTo(State.FAILED);
    }

    @Test
    void itFailsIfNoOtherEngineCanBeBuilt() throws InterruptedException {
        Supervisor supervisor = started(shards -> {
            if (!built.isEmpty()) {
                throw new IllegalStateException("client is closed");
            }
            return new FakeEngine(shards);
        });
        begun(0).ends.countDown();

        assertThat(supervisor.await(LONG)).isTrue();
        assertThat(supervisor.status().state()).isEqualTo(State.FAILED);
        assertThat(supervisor.status().failure())
                .get()
                .hasToString("java.lang.IllegalStateException: client is closed");
    }

    @Test
    void whatCannotBeBuiltAtFirstIsThrown() {
        Supervisor supervisor = supervisor(Duration.ZERO, shards -> {
            throw new IllegalArgumentException("no ARN");
        });

        assertThatThrownBy(() -> supervisor.start("test-supervisor")).hasMessage("no ARN");
    }
}
