package dev.stator.run.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import org.reactivestreams.tck.PublisherVerification;
import org.reactivestreams.tck.TestEnvironment;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;

/** Runs the Reactive Streams Technology Compatibility Kit, which is written for TestNG. */
class ReactiveStreamsRulesTest {
    @Test
    void promptAnswers() {
        verify(Prompt.class);
    }

    @Test
    void answersFromAnotherThread() {
        verify(Late.class);
    }

    private static void verify(Class<?> verification) {
        TestListenerAdapter results = new TestListenerAdapter();
        TestNG testng = new TestNG(false);
        testng.setVerbose(0);
        testng.setTestClasses(new Class<?>[] {verification});
        testng.addListener(results);
        testng.run();
        assertThat(results.getFailedTests().stream().map(ReactiveStreamsRulesTest::describe))
                .isEmpty();
        assertThat(results.getPassedTests()).hasSizeGreaterThan(25);
    }

    private static String describe(ITestResult result) {
        return result.getName() + ": " + result.getThrowable();
    }

    /** Chunks of two, every third of them empty. */
    abstract static class Verification extends PublisherVerification<Long> {
        Verification() {
            super(new TestEnvironment(300, 50));
        }

        abstract CompletableFuture<Chunk<Long, Long>> answer(Chunk<Long, Long> chunk);

        @Override
        public Publisher<Long> createPublisher(long elements) {
            return new ChunkPublisher<>(0L, position -> answer(chunk(position, elements)));
        }

        private static Chunk<Long, Long> chunk(long position, long elements) {
            // Positions count half steps, so that an empty chunk has one of its own.
            long first = position / 3 * 4 + position % 3 * 2;
            boolean empty = position % 3 == 2;
            List<Long> content = empty
                    ? List.of()
                    : LongStream.range(first, Math.min(first + 2, elements))
                            .boxed()
                            .toList();
            long end = empty ? first : first + content.size();
            return new Chunk<>(content, null, end >= elements ? null : position + 1);
        }

        /** The kit wants one that fails before any demand; without demand ours sends nothing that could fail. */
        @Override
        public @Nullable Publisher<Long> createFailedPublisher() {
            return null;
        }
    }

    /** Every answer is there when the request returns. */
    public static final class Prompt extends Verification {
        @Override
        CompletableFuture<Chunk<Long, Long>> answer(Chunk<Long, Long> chunk) {
            return CompletableFuture.completedFuture(chunk);
        }
    }

    /** Answers come from a thread of the client's. */
    public static final class Late extends Verification {
        private static final ExecutorService CLIENT = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "client");
            thread.setDaemon(true);
            return thread;
        });

        @Override
        CompletableFuture<Chunk<Long, Long>> answer(Chunk<Long, Long> chunk) {
            return CompletableFuture.supplyAsync(() -> chunk, CLIENT);
        }
    }
}
